package org.safereturns.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets as an Excel workbook, new or old format. */
final class ExcelFile {
  private enum Form {
    AS_IS,
    PERCENT,
    DATE
  }

  private static final int OFFERED_ROWS = 2_000;

  private final Workbook book;
  private final Map<Sheet.Look, Map<Form, CellStyle>> styles = new EnumMap<>(Sheet.Look.class);

  private ExcelFile(Workbook book) {
    this.book = book;
    for (Sheet.Look look : Sheet.Look.values()) {
      styles.put(look, new EnumMap<>(Form.class));
      for (Form form : Form.values()) {
        styles.get(look).put(form, style(look, form));
      }
    }
  }

  static byte[] xlsx(List<Sheet> sheets) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var properties = book.getProperties().getCoreProperties();
      properties.setCreator("");
      properties.setCreated(Optional.of(Date.from(Instant.parse("2023-05-02T09:00:00Z"))));
      return Zip.fixed(new ExcelFile(book).write(sheets));
    }
  }

  static byte[] xls(List<Sheet> sheets) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      return new ExcelFile(book).write(sheets);
    }
  }

  private byte[] write(List<Sheet> sheets) throws IOException {
    for (Sheet sheet : sheets) {
      sheet(sheet);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private void sheet(Sheet from) {
    var sheet = book.createSheet(from.name());
    book.setSheetHidden(book.getSheetIndex(sheet), from.isHidden());
    for (int i = 0; i < from.widths().size(); i++) {
      sheet.setColumnWidth(i, from.widths().get(i) * 256);
    }
    from.rows()
        .forEach(
            (number, spots) -> {
              Row row = sheet.createRow(number - 1);
              spots.forEach((column, spot) -> cell(row.createCell(column - 1), spot));
            });
    for (Sheet.Merge m : from.merges()) {
      sheet.addMergedRegion(
          new CellRangeAddress(m.row() - 1, m.row() - 1, m.first() - 1, m.last() - 1));
    }
    lists(from, sheet);
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private static void lists(Sheet from, org.apache.poi.ss.usermodel.Sheet sheet) {
    var helper = sheet.getDataValidationHelper();
    for (Sheet.Choice choice : from.choices()) {
      var texts = helper.createExplicitListConstraint(choice.texts().toArray(String[]::new));
      int row = choice.row() - 1;
      int column = choice.column() - 1;
      sheet.addValidationData(
          helper.createValidation(texts, new CellRangeAddressList(row, row, column, column)));
    }
    for (Sheet.Offer offer : from.offers()) {
      int column = offer.column() - 1;
      sheet.addValidationData(
          helper.createValidation(
              helper.createFormulaListConstraint(offer.block()),
              new CellRangeAddressList(1, OFFERED_ROWS, column, column)));
    }
  }

  private void cell(Cell cell, Sheet.Spot spot) {
    Form form = Form.AS_IS;
    if (spot.value() instanceof Long number) {
      cell.setCellValue(number);
    } else if (spot.value() instanceof BigDecimal fraction) {
      cell.setCellValue(fraction.doubleValue());
      form = Form.PERCENT;
    } else if (spot.value() instanceof LocalDate date) {
      cell.setCellValue(date);
      form = Form.DATE;
    } else if (!spot.value().equals("")) {
      cell.setCellValue((String) spot.value());
    }
    cell.setCellStyle(styles.get(spot.look()).get(form));
  }

  private CellStyle style(Sheet.Look look, Form form) {
    CellStyle style = book.createCellStyle();
    Font font = book.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) (look == Sheet.Look.TITLE ? 16 : 11));
    font.setBold(look.compareTo(Sheet.Look.LABEL) < 0);
    font.setItalic(look == Sheet.Look.NOTE);
    style.setFont(font);
    style.setWrapText(look != Sheet.Look.TITLE && look != Sheet.Look.HEADING);
    if (look == Sheet.Look.HEADER || look == Sheet.Look.HEADING) {
      style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (look == Sheet.Look.INPUT) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    switch (form) {
      case PERCENT -> style.setDataFormat(book.createDataFormat().getFormat("0.0%"));
      case DATE -> style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      case AS_IS -> style.setDataFormat(book.createDataFormat().getFormat("General"));
    }
    return style;
  }
}
