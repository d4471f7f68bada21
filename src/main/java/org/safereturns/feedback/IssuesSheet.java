package org.safereturns.feedback;

import java.util.List;
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

/** The list of issues as a sheet, with links to the cells and a column for the sender's answers. */
final class IssuesSheet {
  private static final String NAME = "Issues";
  static final List<String> COLUMNS =
      List.of(
          "No.",
          "Severity",
          "Code",
          "Sheet",
          "Cell",
          "Figure or case",
          "What is wrong",
          "What we saw",
          "How to mend it",
          "Your explanation");
  static final int CODE = 2;
  static final int MESSAGE = 6;
  static final int SEEN = 7;
  static final int EXPLANATION = 9;

  private static final int[] WIDTHS = {6, 10, 10, 16, 10, 28, 48, 18, 44, 44};

  /** Room to write in: not every program makes a row higher while somebody types. */
  private static final int LINES_TO_WRITE = 3;

  private final Workbook workbook;
  private final Sheet sheet;
  private final SheetStyles styles;
  private int next;

  private IssuesSheet(Workbook workbook) {
    this.workbook = workbook;
    this.styles = new SheetStyles(workbook);
    this.sheet = workbook.createSheet(freeName(workbook));
  }

  /** Adds the sheet behind all others. */
  static Sheet add(Workbook workbook, Report report) {
    IssuesSheet issues = new IssuesSheet(workbook);
    issues.header(report.reference());
    report.groups().forEach(issues::group);
    if (issues.next == 1) {
      issues.text(issues.row(), MESSAGE, "No issues were found.");
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
    String receipt = reference.isEmpty() ? "dry run" : "receipt " + reference.replace("&", "&&");
    sheet.getHeader().setLeft("Safe Returns, " + receipt);
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
      text(row, 1, group.severity());
      text(row, CODE, group.code());
      text(row, MESSAGE, "and %,d more of this code: all are in issues.csv".formatted(more));
      fitHeight(row, 1);
    }
  }

  private void place(Report.Group group, Report.Place place) {
    Row row = row();
    Cell number = row.createCell(0);
    number.setCellValue(place.number());
    number.setCellStyle(styles.number());
    Cell severity = text(row, 1, group.severity());
    severity.setCellStyle(styles.severity(Tone.of(group.severity())));
    text(row, CODE, group.code());
    text(row, 3, place.sheet());
    link(text(row, 4, place.cells().isEmpty() ? "whole sheet" : place.cells()), place);
    text(row, 5, place.subject());
    text(row, MESSAGE, place.message());
    text(row, SEEN, place.seen());
    text(row, 8, place.mend());
    if (group.isExplainable()) {
      row.createCell(EXPLANATION).setCellStyle(styles.answer());
    }
    fitHeight(row, group.isExplainable() ? LINES_TO_WRITE : 1);
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

  private Cell text(Row row, int column, String text) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(styles.text());
    return cell;
  }

  private void link(Cell cell, Report.Place place) {
    if (place.sheet().isEmpty()) {
      cell.setCellValue(place.cells().isEmpty() ? "whole file" : place.cells());
    }
    if (workbook.getSheetIndex(place.sheet()) < 0) {
      return;
    }
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String cells = place.cells().isEmpty() ? "A1" : place.cells();
    link.setAddress("'" + place.sheet().replace("'", "''") + "'!" + cells);
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }
}
