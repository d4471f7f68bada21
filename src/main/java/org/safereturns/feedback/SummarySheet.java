package org.safereturns.feedback;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.safereturns.issue.IssueList;

/** The first sheet of a report workbook: verdict, numbers, and why it is not the sender's own. */
final class SummarySheet {
  private static final int WIDTH = 90;

  private final Sheet sheet;
  private final SheetStyles styles;
  private int next;

  private SummarySheet(Workbook workbook) {
    sheet = workbook.createSheet("Summary");
    styles = new SheetStyles(workbook);
    sheet.setColumnWidth(0, 26 * 256);
    sheet.setColumnWidth(1, WIDTH * 256);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  static void add(Workbook workbook, Report report, Report.Workbook note) {
    SummarySheet summary = new SummarySheet(workbook);
    Report.Outcome outcome = Ending.toldElsewhere(report);
    summary.row(outcome.label(), outcome.headline());
    summary.row("", outcome.opening());
    String label = "What to do next";
    for (String step : outcome.next()) {
      summary.row(label, step);
      label = "";
    }
    summary.row(IssueList.SUMMARY_MARK, note.why() + " So the issues are listed here instead.");
    summary.row(IssueList.RECEIPT, report.reference());
    summary.row("Sent by", report.sender().name());
    summary.row("File", report.file().name());
    Report.ReadAs readAs = report.readAs();
    if (readAs != null) {
      summary.row("Read as", readAs.title() + ", " + readAs.periodLabel());
    }
    summary.totals(report);
  }

  private void totals(Report report) {
    Report.Totals totals = report.totals();
    row("Issues", totals.issues());
    row("Errors", totals.errors());
    row("Queries", totals.queries());
    row("Warnings", totals.warnings());
    row("Notes", totals.notes());
    row("Checks passed", report.checks().passed());
    row("Checks failed", report.checks().failed());
    row("Checks not run", report.checks().notRun());
  }

  private void row(String label, String text) {
    Cell cell = labelled(label);
    cell.setCellValue(text);
    cell.setCellStyle(styles.text());
    RowHeight.set(cell.getRow(), RowHeight.lines(cell, WIDTH));
  }

  private void row(String label, long number) {
    Cell cell = labelled(label);
    cell.setCellValue((double) number);
    cell.setCellStyle(styles.number());
  }

  private Cell labelled(String label) {
    Row row = sheet.createRow(next++);
    Cell cell = row.createCell(0);
    cell.setCellValue(label);
    cell.setCellStyle(styles.label());
    return row.createCell(1);
  }
}
