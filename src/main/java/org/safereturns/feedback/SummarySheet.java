package org.safereturns.feedback;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The first sheet of a report workbook: verdict, numbers, and why it is not the sender's own. */
final class SummarySheet {
  private final Sheet sheet;
  private final SheetStyles styles;
  private int next;

  private SummarySheet(Workbook workbook) {
    sheet = workbook.createSheet("Summary");
    styles = new SheetStyles(workbook);
    sheet.setColumnWidth(0, 26 * 256);
    sheet.setColumnWidth(1, 90 * 256);
  }

  static void add(Workbook workbook, Report report, Report.Workbook note) {
    SummarySheet summary = new SummarySheet(workbook);
    Report.Outcome outcome = report.outcome();
    summary.row(outcome.label(), outcome.headline());
    summary.row("", outcome.opening());
    outcome.next().forEach(step -> summary.row("What to do next", step));
    summary.row("Why this workbook", note.why() + " So the issues are listed here instead.");
    summary.row("Receipt reference", report.reference());
    summary.row("Sent by", report.sender().name());
    summary.row("File", report.file().name());
    summary.row("Received", report.file().receivedLabel());
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
    Row row = sheet.createRow(next++);
    row.createCell(0).setCellValue(label);
    row.getCell(0).setCellStyle(styles.text());
    row.createCell(1).setCellValue(text);
    row.getCell(1).setCellStyle(styles.text());
  }

  private void row(String label, long number) {
    Row row = sheet.createRow(next++);
    row.createCell(0).setCellValue(label);
    row.getCell(0).setCellStyle(styles.text());
    row.createCell(1).setCellValue((double) number);
    row.getCell(1).setCellStyle(styles.number());
  }
}
