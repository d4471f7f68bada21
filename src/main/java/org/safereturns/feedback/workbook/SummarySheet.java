package org.safereturns.feedback.workbook;

import org.safereturns.feedback.report.Ending;
import org.safereturns.feedback.report.Report;
import org.safereturns.issue.IssueList;

/** The first sheet of a report workbook: verdict, numbers, and why it is not the sender's own. */
final class SummarySheet {
  private static final int WIDTH = 90;

  private final SheetPen pen;
  private int next;

  private SummarySheet(SheetPen pen) {
    this.pen = pen;
    pen.page(false, 26, WIDTH);
  }

  static void write(SheetPen pen, Report report, Report.Workbook note) {
    SummarySheet summary = new SummarySheet(pen);
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
    pen.text(next, 0, label, Look.LABEL);
    pen.text(next, 1, text, Look.TEXT);
    pen.height(next, RowHeight.lines(text, WIDTH));
    next++;
  }

  private void row(String label, long number) {
    pen.text(next, 0, label, Look.LABEL);
    pen.number(next, 1, number);
    next++;
  }
}
