package org.safereturns.feedback.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of ours in the sender's workbook. */
final class AddedSheet implements SheetPen {
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final SheetStyles styles;

  private AddedSheet(XSSFWorkbook workbook, XSSFSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.styles = new SheetStyles(workbook);
  }

  /** Behind all others, under a name that may get a number where the sender has such a sheet. */
  static AddedSheet in(XSSFWorkbook workbook, String name) {
    return new AddedSheet(workbook, workbook.createSheet(freeName(workbook, name)));
  }

  /** On an emptied sheet, whatever the sender called it. */
  static AddedSheet again(XSSFWorkbook workbook, XSSFSheet sheet, String name) {
    if (!sheet.getSheetName().startsWith(name)) {
      workbook.setSheetName(workbook.getSheetIndex(sheet), freeName(workbook, name));
    }
    return new AddedSheet(workbook, sheet);
  }

  private static String freeName(XSSFWorkbook workbook, String wanted) {
    String name = wanted;
    for (int n = 2; workbook.getSheetIndex(name) >= 0; n++) {
      name = wanted + " (" + n + ")";
    }
    return WorkbookUtil.createSafeSheetName(name);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  @Override
  public void page(boolean landscape, int... widths) {
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256);
    }
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(landscape);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  @Override
  public void headings(String header, String footer) {
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getHeader().setLeft(header);
    sheet.getFooter().setRight(footer);
  }

  @Override
  public void filter(int lastRow, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(0, lastRow, 0, columns - 1));
  }

  @Override
  public void text(int row, int column, String text, Look look) {
    XSSFCell cell = cell(row, column);
    cell.setCellStyle(styles.of(look));
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  @Override
  public void number(int row, int column, long number) {
    XSSFCell cell = cell(row, column);
    cell.setCellStyle(styles.of(Look.NUMBER));
    cell.setCellValue((double) number);
  }

  @Override
  public void link(int row, int column, String shown, String cells) {
    Marked.find(workbook, shown)
        .ifPresent(
            to -> {
              XSSFHyperlink link =
                  workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
              link.setAddress("'" + to.getSheetName().replace("'", "''") + "'!" + cells);
              XSSFCell cell = cell(row, column);
              cell.setHyperlink(link);
              cell.setCellStyle(styles.of(Look.LINK));
            });
  }

  /** Programs that can may change the height when somebody writes into the row. */
  @Override
  public void height(int row, int lines) {
    XSSFRow high = row(row);
    high.setHeightInPoints(RowHeight.points(lines));
    high.getCTRow().setCustomHeight(false);
  }

  private XSSFRow row(int row) {
    XSSFRow there = sheet.getRow(row);
    return there == null ? sheet.createRow(row) : there;
  }

  private XSSFCell cell(int row, int column) {
    XSSFCell there = row(row).getCell(column);
    return there == null ? row(row).createCell(column) : there;
  }
}
