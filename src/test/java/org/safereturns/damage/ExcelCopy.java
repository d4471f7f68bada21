package org.safereturns.damage;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook of Excel, new or old format. */
final class ExcelCopy implements OpenCopy {
  private static final String FORM = "SafeReturnsTemplate";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern PERCENT = Pattern.compile("-?\\d+(\\.\\d+)?%");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Workbook book;

  /** Whether something was typed: a form of ours then works out its sums anew. */
  private boolean typed;

  private final DataFormatter formatter = new DataFormatter(Locale.UK);

  private ExcelCopy(Workbook book) {
    this.book = book;
  }

  static ExcelCopy open(byte[] bytes) throws IOException {
    return new ExcelCopy(WorkbookFactory.create(new ByteArrayInputStream(bytes)));
  }

  Workbook book() {
    return book;
  }

  @Override
  public List<String> sheets() {
    List<String> names = new ArrayList<>();
    book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  @Override
  public int lastRow(String sheet) {
    return book.getSheet(sheet).getLastRowNum() + 1;
  }

  @Override
  public int lastColumn(String sheet) {
    int last = 0;
    for (Row row : book.getSheet(sheet)) {
      last = Math.max(last, row.getLastCellNum());
    }
    return last;
  }

  @Override
  public String shown(Place place) {
    Row row = book.getSheet(place.sheet()).getRow(place.row() - 1);
    Cell cell = row == null ? null : row.getCell(place.column() - 1);
    return cell == null ? "" : shown(cell);
  }

  private String shown(Cell cell) {
    return isDate(cell)
        ? DAY.format(cell.getLocalDateTimeCellValue())
        : formatter.formatCellValue(cell);
  }

  private static boolean isDate(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
  }

  @Override
  public void type(Place place, String text) {
    typed = true;
    Cell cell = cell(place);
    if (cell.getCellType() == CellType.STRING) {
      text(place, text);
    } else if (text.isEmpty()) {
      cell.setBlank();
    } else if (NUMBER.matcher(text).matches()) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (PERCENT.matcher(text).matches()) {
      cell.setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
    } else if (!isDate(cell) || !typedDate(cell, text)) {
      cell.setCellValue(text);
    }
  }

  private static boolean typedDate(Cell cell, String text) {
    try {
      cell.setCellValue(LocalDate.parse(text, DAY));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  @Override
  public void text(Place place, String text) {
    if (text.isEmpty()) {
      anew(place);
    } else {
      anew(place).setCellValue(text);
    }
  }

  /** The cell without what stood in it: POI leaves an inline text beside a new value. */
  Cell anew(Place place) {
    Cell old = cell(place);
    CellStyle style = old.getCellStyle();
    Row row = old.getRow();
    row.removeCell(old);
    Cell fresh = row.createCell(place.column() - 1);
    fresh.setCellStyle(style);
    return fresh;
  }

  Cell cell(Place place) {
    Sheet sheet = book.getSheet(place.sheet());
    Row row = sheet.getRow(place.row() - 1);
    row = row == null ? sheet.createRow(place.row() - 1) : row;
    return row.getCell(place.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** Puts the sum of other cells, worked out. */
  void formula(Place place, List<Place> parts, BigDecimal result) {
    Cell cell = anew(place);
    cell.setCellFormula(parts.stream().map(p -> p.origin().cells()).collect(joining("+")));
    cell.setCellValue(result.doubleValue());
  }

  /** Puts a date, as Excel does when it takes 3-4 for one. */
  void date(Place place, LocalDate date) {
    Cell cell = anew(place);
    CellStyle style = book.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setDataFormat(book.createDataFormat().getFormat("d-mmm"));
    cell.setCellStyle(style);
    cell.setCellValue(date);
  }

  @Override
  public void insertRow(String sheet, int row) {
    if (row <= lastRow(sheet)) {
      book.getSheet(sheet).shiftRows(row - 1, lastRow(sheet) - 1, 1);
    }
  }

  @Override
  public void deleteRow(String sheet, int row) {
    Sheet from = book.getSheet(sheet);
    int last = lastRow(sheet);
    Row gone = from.getRow(row - 1);
    if (gone != null) {
      from.removeRow(gone);
    }
    if (row < last) {
      from.shiftRows(row, last - 1, -1);
    }
  }

  @Override
  public void insertColumn(String sheet, int column) {
    if (column <= lastColumn(sheet)) {
      book.getSheet(sheet).shiftColumns(column - 1, lastColumn(sheet) - 1, 1);
    }
  }

  @Override
  public void deleteColumn(String sheet, int column) {
    Sheet from = book.getSheet(sheet);
    for (Row row : from) {
      Cell gone = row.getCell(column - 1);
      if (gone != null) {
        row.removeCell(gone);
      }
    }
    if (column < lastColumn(sheet)) {
      from.shiftColumns(column, lastColumn(sheet) - 1, -1);
    }
  }

  @Override
  public byte[] saved() throws IOException {
    if (typed && book.getName(FORM) != null) {
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }
}
