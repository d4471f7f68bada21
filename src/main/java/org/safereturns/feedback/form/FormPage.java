package org.safereturns.feedback.form;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.safereturns.feedback.text.Opaque;

/** A sheet of a blank form. Rows and columns count from 0. */
final class FormPage {
  /** Where the headings of the table stand: below title, guidance and a blank row. */
  static final int HEADING_ROW = 3;

  private static final int LETTERS = 256;
  private static final XSSFColor GREEN = Opaque.of("D8F0DC");
  private static final XSSFColor AMBER = Opaque.of("FFE9B8");
  private static final XSSFColor RED = Opaque.of("FBD5D0");

  private final XSSFSheet sheet;
  private final FormStyles styles;

  FormPage(XSSFSheet sheet, FormStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  FormStyles styles() {
    return styles;
  }

  /** Title and guidance above the table. */
  void head(String title, String guidance) {
    put(0, 0, title, styles.title());
    if (!guidance.isEmpty()) {
      XSSFCellStyle unwrapped = sheet.getWorkbook().createCellStyle();
      unwrapped.cloneStyleFrom(styles.text());
      unwrapped.setWrapText(false);
      put(1, 0, guidance, unwrapped);
    }
  }

  XSSFCell put(int row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = at(row, column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }

  void blank(int row, int column, XSSFCellStyle style) {
    at(row, column).setCellStyle(style);
  }

  void formula(int row, int column, String formula, XSSFCellStyle style) {
    XSSFCell cell = at(row, column);
    cell.setCellFormula(formula);
    cell.setCellStyle(style);
  }

  private XSSFCell at(int row, int column) {
    XSSFRow there = sheet.getRow(row);
    return (there == null ? sheet.createRow(row) : there).createCell(column);
  }

  void height(int row, int lines) {
    sheet.getRow(row).setHeightInPoints(15.5f * lines);
  }

  void widths(int... letters) {
    for (int column = 0; column < letters.length; column++) {
      sheet.setColumnWidth(column, letters[column] * LETTERS);
    }
  }

  /** Marks a table as one, so that programs that read aloud know its headings. */
  void table(String name, int lastRow, int lastColumn) {
    var area =
        new AreaReference(
            new CellReference(HEADING_ROW, 0),
            new CellReference(lastRow, lastColumn),
            SpreadsheetVersion.EXCEL2007);
    var table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
  }

  /** What begins with OK is green, what is to be filled in amber, all else red. */
  void checks(CellRangeAddress range) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    String first = new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString();
    String cell = "$" + first.replaceAll("[^A-Z]", "") + (range.getFirstRow() + 1);
    CellRangeAddress[] ranges = {range};
    String isOk = "LEFT(" + cell + ",2)=\"OK\"";
    String isOpen = "LEFT(" + cell + ",10)=\"To fill in\"";
    formatting.addConditionalFormatting(ranges, rule(isOk, GREEN));
    formatting.addConditionalFormatting(ranges, rule(isOpen, AMBER));
    String neither = "AND(LEN(%s)>0,NOT(%s),NOT(%s))".formatted(cell, isOk, isOpen);
    formatting.addConditionalFormatting(ranges, rule(neither, RED));
  }

  private XSSFConditionalFormattingRule rule(String formula, XSSFColor colour) {
    var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
    var fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(colour);
    fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    return rule;
  }

  /** Locks all but what is to be filled in, and sets up the printed page. */
  void finish(String footer, boolean wide) {
    sheet.enableLocking();
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSort(false);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(wide);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setLeft(footer);
    sheet.getFooter().setRight("&A, page &P of &N");
  }
}
