package org.safereturns.feedback.workbook;

import java.util.List;
import org.safereturns.feedback.report.Report;
import org.safereturns.issue.IssueList;
import org.safereturns.issue.IssueList.Column;

/** The list of issues as a sheet, with links to the cells and a column for the sender's answers. */
final class IssuesSheet {
  static final String NAME = "Issues";

  private static final List<String> COLUMNS = IssueList.headings();
  private static final int[] WIDTHS = {6, 11, 10, 16, 10, 28, 48, 18, 44, 44, 16};

  /** Room to write in: not every program makes a row higher while somebody types. */
  private static final int LINES_TO_WRITE = 3;

  private final SheetPen pen;
  private final String receipt;
  private int next;
  private int lines;

  private IssuesSheet(SheetPen pen, String receipt) {
    this.pen = pen;
    this.receipt = receipt;
  }

  static void write(SheetPen pen, Report report) {
    IssuesSheet issues = new IssuesSheet(pen, report.reference());
    issues.header(report.reference());
    report.groups().forEach(issues::group);
    if (issues.next == 1) {
      issues.text(Column.MESSAGE, "No issues were found.");
      issues.endRow(1);
    }
    pen.filter(Math.max(1, issues.next - 1), COLUMNS.size());
  }

  private void header(String reference) {
    pen.page(true, WIDTHS);
    // An ampersand would begin a code of the page header.
    String which = reference.isEmpty() ? "dry run" : "receipt " + reference.replace("&", "&&");
    pen.headings("Safe Returns, " + which, "Page &P of &N");
    for (int c = 0; c < COLUMNS.size(); c++) {
      pen.text(0, c, COLUMNS.get(c), Look.HEADER);
    }
    pen.height(0, 1);
    next = 1;
  }

  private void group(Report.Group group) {
    group.places().forEach(place -> place(group, place));
    long more = group.total() - group.places().size();
    if (more > 0) {
      text(Column.SEVERITY, group.severity());
      text(Column.CODE, group.code());
      text(Column.MESSAGE, "and %,d more of this code: all are in issues.csv".formatted(more));
      endRow(1);
    }
  }

  private void place(Report.Group group, Report.Place place) {
    boolean explained = place.isExplained();
    Look severity = Look.of(explained ? Tone.NOTE : Tone.of(group.severity()));
    pen.number(next, Column.NUMBER.place(), place.number());
    text(Column.SEVERITY, explained ? "explained" : group.severity(), severity);
    text(Column.CODE, group.code());
    text(Column.SHEET, place.sheet());
    cells(place);
    text(Column.SUBJECT, place.subject());
    text(Column.MESSAGE, message(place));
    text(Column.SEEN, place.seen());
    text(Column.MEND, (place.mend() + " " + group.severityChange()).strip());
    if (group.isExplainable()) {
      answer(place);
    }
    endRow(group.isExplainable() ? LINES_TO_WRITE : 1);
  }

  private void cells(Report.Place place) {
    String whole = IssueList.WHOLE + (place.sheet().isEmpty() ? "file" : "sheet");
    text(Column.CELL, place.cells().isEmpty() ? whole : place.cells());
    String first = place.cells().isEmpty() ? "A1" : place.cells();
    pen.link(next, Column.CELL.place(), place.sheet(), first);
  }

  /** What was written before stands there again: to be made better, or to be sent along. */
  private void answer(Report.Place place) {
    Report.Said said = place.explanation();
    Look look = place.isExplained() ? Look.TEXT : Look.ANSWER;
    text(Column.EXPLANATION, said == null ? "" : said.words(), look);
    text(Column.REFERENCE, (receipt + " " + place.reference()).strip());
  }

  /** With what an explanation lacks. */
  private static String message(Report.Place place) {
    Report.Said said = place.explanation();
    return said == null || said.accepted()
        ? place.message()
        : place.message() + " " + said.objection();
  }

  private void text(Column column, String text) {
    text(column, text, Look.TEXT);
  }

  private void text(Column column, String text, Look look) {
    int c = column.place();
    pen.text(next, c, text, look);
    lines = Math.max(lines, RowHeight.lines(text, WIDTHS[c]));
  }

  private void endRow(int least) {
    pen.height(next, Math.max(lines, least));
    lines = 0;
    next++;
  }
}
