package org.safereturns.feedback;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.safereturns.issue.IssueList;
import org.safereturns.issue.IssueList.Column;

/** The list of issues as a sheet, with links to the cells and a column for the sender's answers. */
final class IssuesSheet {
  private static final String NAME = "Issues";
  static final int CODE = Column.CODE.place();
  static final int MESSAGE = Column.MESSAGE.place();
  static final int SEEN = Column.SEEN.place();
  static final int EXPLANATION = Column.EXPLANATION.place();

  private static final List<String> COLUMNS = IssueList.headings();
  private static final int[] WIDTHS = {6, 11, 10, 16, 10, 28, 48, 18, 44, 44, 16};

  /** Room to write in: not every program makes a row higher while somebody types. */
  private static final int LINES_TO_WRITE = 3;

  private final Workbook workbook;
  private final Sheet sheet;
  private final SheetStyles styles;
  private final String receipt;
  private int next;

  private IssuesSheet(Workbook workbook, Sheet sheet, String receipt) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.styles = new SheetStyles(workbook);
    this.receipt = receipt;
  }

  /** Adds the sheet behind all others. */
  static Sheet add(Workbook workbook, Report report) {
    return fill(workbook, workbook.createSheet(freeName(workbook)), report);
  }

  /** Writes the list anew on its emptied sheet, whatever the sender called it. */
  static Sheet again(Workbook workbook, Sheet sheet, Report report) {
    if (!sheet.getSheetName().startsWith(NAME)) {
      workbook.setSheetName(workbook.getSheetIndex(sheet), freeName(workbook));
    }
    return fill(workbook, sheet, report);
  }

  private static Sheet fill(Workbook workbook, Sheet sheet, Report report) {
    IssuesSheet issues = new IssuesSheet(workbook, sheet, report.reference());
    issues.header(report.reference());
    report.groups().forEach(issues::group);
    if (issues.next == 1) {
      issues.text(issues.row(), Column.MESSAGE, "No issues were found.");
    }
    issues.sheet.setAutoFilter(
        new CellRangeAddress(0, Math.max(1, issues.next - 1), 0, COLUMNS.size() - 1));
    return issues.sheet;
  }

  /** {@code Issues}, or with a number where the sender has such a sheet. */
  private static String freeName(Workbook workbook) {
    String name = NAME;
    for (int n = 2; workbook.getSheetIndex(name) >= 0; n++) {
      name = NAME + " (" + n + ")";
    }
    return WorkbookUtil.createSafeSheetName(name);
  }

  private void header(String reference) {
    Row row = row();
    for (int c = 0; c < COLUMNS.size(); c++) {
      Cell cell = row.createCell(c);
      cell.setCellValue(COLUMNS.get(c));
      cell.setCellStyle(styles.header());
      sheet.setColumnWidth(c, WIDTHS[c] * 256);
    }
    RowHeight.set(row, 1);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
    // An ampersand would begin a code of the page header.
    String which = reference.isEmpty() ? "dry run" : "receipt " + reference.replace("&", "&&");
    sheet.getHeader().setLeft("Safe Returns, " + which);
    sheet.getFooter().setRight("Page &P of &N");
  }

  private Row row() {
    return sheet.createRow(next++);
  }

  private void group(Report.Group group) {
    group.places().forEach(place -> place(group, place));
    long more = group.total() - group.places().size();
    if (more > 0) {
      Row row = row();
      text(row, Column.SEVERITY, group.severity());
      text(row, Column.CODE, group.code());
      text(row, Column.MESSAGE, "and %,d more of this code: all are in issues.csv".formatted(more));
      fitHeight(row, 1);
    }
  }

  private void place(Report.Group group, Report.Place place) {
    Row row = row();
    Cell number = row.createCell(Column.NUMBER.place());
    number.setCellValue(place.number());
    number.setCellStyle(styles.number());
    Cell severity =
        text(row, Column.SEVERITY, place.isExplained() ? "explained" : group.severity());
    severity.setCellStyle(
        styles.severity(place.isExplained() ? Tone.NOTE : Tone.of(group.severity())));
    text(row, Column.CODE, group.code());
    text(row, Column.SHEET, place.sheet());
    String cells = place.cells().isEmpty() ? IssueList.WHOLE + "sheet" : place.cells();
    link(text(row, Column.CELL, cells), place);
    text(row, Column.SUBJECT, place.subject());
    text(row, Column.MESSAGE, message(place));
    text(row, Column.SEEN, place.seen());
    text(row, Column.MEND, (place.mend() + " " + group.severityChange()).strip());
    if (group.isExplainable()) {
      answer(row, place);
    }
    fitHeight(row, group.isExplainable() ? LINES_TO_WRITE : 1);
  }

  /** What was written before stands there again: to be made better, or to be sent along. */
  private void answer(Row row, Report.Place place) {
    Report.Said said = place.explanation();
    Cell cell = row.createCell(EXPLANATION);
    cell.setCellStyle(place.isExplained() ? styles.text() : styles.answer());
    if (said != null) {
      cell.setCellValue(said.words());
    }
    text(row, Column.REFERENCE, (receipt + " " + place.reference()).strip());
  }

  /** With what an explanation lacks. */
  private static String message(Report.Place place) {
    Report.Said said = place.explanation();
    return said == null || said.accepted()
        ? place.message()
        : place.message() + " " + said.objection();
  }

  private static void fitHeight(Row row, int least) {
    int lines = least;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        lines = Math.max(lines, RowHeight.lines(cell, WIDTHS[cell.getColumnIndex()]));
      }
    }
    RowHeight.set(row, lines);
  }

  private Cell text(Row row, Column column, String text) {
    Cell cell = row.createCell(column.place());
    cell.setCellValue(text);
    cell.setCellStyle(styles.text());
    return cell;
  }

  private void link(Cell cell, Report.Place place) {
    if (place.sheet().isEmpty()) {
      cell.setCellValue(place.cells().isEmpty() ? IssueList.WHOLE + "file" : place.cells());
    }
    Optional<String> sheet = Marked.find(workbook, place.sheet()).map(Sheet::getSheetName);
    if (sheet.isEmpty()) {
      return;
    }
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String cells = place.cells().isEmpty() ? "A1" : place.cells();
    link.setAddress("'" + sheet.get().replace("'", "''") + "'!" + cells);
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }
}
