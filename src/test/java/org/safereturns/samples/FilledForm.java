package org.safereturns.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;
import org.safereturns.feedback.form.BlankForm;
import org.safereturns.feedback.form.FormHead;

/** A blank form of ours, filled in cell by cell as a person does. */
final class FilledForm {
  private static final int FIRST_ROW = 4;

  private final DataStructure structure;
  private final FormHead head;
  private final Map<FormSheet.Spot, Object> counts = new HashMap<>();
  private List<List<Object>> cases = List.of();
  private final List<String> remarks = new ArrayList<>();
  private final List<Sheet> beside = new ArrayList<>();
  private boolean nil;

  FilledForm(DataStructure structure, FormHead head) {
    this.structure = structure;
    this.head = head;
  }

  /** A number, a word such as "not available", or a date. */
  FilledForm put(FormSheet.Spot spot, Object value) {
    counts.put(spot, value);
    return this;
  }

  FilledForm cases(List<List<Object>> rows) {
    cases = rows;
    return this;
  }

  FilledForm nil() {
    nil = true;
    return this;
  }

  /** What the county should know. */
  FilledForm remark(String sentence) {
    remarks.add(sentence);
    return this;
  }

  /** A sheet of the sender's own, hidden in the same workbook. */
  FilledForm beside(Sheet sheet) {
    beside.add(sheet);
    return this;
  }

  /**
   * A cell that is typed into.
   *
   * @param row counted from 0, as the column
   */
  record Typed(String sheet, int row, int column, Object value) {}

  /**
   * Writes the form as nobody has touched it, not even to say whose it is.
   *
   * @return all that is to be typed into it
   */
  List<Typed> blank(Path target) throws IOException {
    new BlankForm(structure, new FormHead("", "", "", head.due())).write(target);
    List<Typed> all = new ArrayList<>();
    all.add(new Typed(FormWords.START, 3, 1, head.organisation()));
    all.add(new Typed(FormWords.START, 4, 1, head.period()));
    if (structure.asksArea()) {
      all.add(new Typed(FormWords.START, 5, 1, head.area()));
    }
    all.addAll(typed());
    return all;
  }

  private List<Typed> typed() {
    List<Typed> typed = new ArrayList<>();
    counts.forEach(
        (spot, value) ->
            typed.add(new Typed(spot.sheet(), FIRST_ROW + spot.line(), spot.column() + 1, value)));
    String list = structure.cases().map(FormSheet.Cases::name).orElse("");
    for (int row = 0; row < cases.size(); row++) {
      for (int column = 0; column < cases.get(row).size(); column++) {
        typed.add(new Typed(list, FIRST_ROW + row, column + 1, cases.get(row).get(column)));
      }
    }
    if (nil) {
      typed.add(new Typed(FormWords.START, 6, 1, "Yes"));
    }
    for (int i = 0; i < remarks.size(); i++) {
      typed.add(new Typed("Remarks", 1 + i, 0, remarks.get(i)));
    }
    return typed;
  }

  /** What stands on its sheets, for another kind of file: sums are numbers there. */
  List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx()))) {
      book.forEach(sheet -> sheets.add(shown(sheet)));
    }
    return sheets;
  }

  private static Sheet shown(org.apache.poi.ss.usermodel.Sheet from) {
    List<Integer> widths = new ArrayList<>();
    int columns =
        from.getRow(FIRST_ROW - 1) == null ? 2 : from.getRow(FIRST_ROW - 1).getLastCellNum();
    for (int column = 0; column < columns; column++) {
      widths.add(from.getColumnWidth(column) / 256);
    }
    Sheet sheet = Sheet.of(from.getSheetName(), widths.toArray(Integer[]::new));
    from.forEach(
        row ->
            row.forEach(
                cell -> {
                  Object value = shown(cell);
                  if (!value.equals("")) {
                    sheet.put(row.getRowNum() + 1, cell.getColumnIndex() + 1, value, look(cell));
                  }
                }));
    return sheet;
  }

  private static Object shown(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type != CellType.NUMERIC) {
      return type == CellType.STRING ? cell.getStringCellValue() : "";
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate()
        : (Object) Math.round(cell.getNumericCellValue());
  }

  private static Sheet.Look look(Cell cell) {
    int row = cell.getRowIndex();
    boolean table = cell.getSheet().getWorkbook().getSheetIndex(cell.getSheet()) > 0;
    if (row == 0 || (table && row == FIRST_ROW - 1)) {
      return row == 0 ? Sheet.Look.TITLE : Sheet.Look.HEADER;
    }
    return cell.getColumnIndex() == 0 ? Sheet.Look.LABEL : Sheet.Look.INPUT;
  }

  /** As a person leaves it: sums and checks are worked out. */
  byte[] xlsx() throws IOException {
    Path blank = Files.createTempFile("form", ".xlsx");
    try {
      new BlankForm(structure, head).write(blank);
      try (var in = Files.newInputStream(blank);
          XSSFWorkbook book = new XSSFWorkbook(in)) {
        typed().forEach(t -> type(book.getSheet(t.sheet()), t.row(), t.column(), t.value()));
        beside.forEach(sheet -> hide(book, sheet));
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return Zip.fixed(bytes.toByteArray());
      }
    } finally {
      Files.deleteIfExists(blank);
    }
  }

  private static void hide(XSSFWorkbook book, Sheet from) {
    XSSFSheet sheet = book.createSheet(from.name());
    from.rows()
        .forEach(
            (row, spots) ->
                spots.forEach((column, spot) -> type(sheet, row - 1, column - 1, spot.value())));
    book.setSheetHidden(book.getSheetIndex(sheet), true);
  }

  private static void type(XSSFSheet sheet, int row, int column, Object value) {
    var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    if (value instanceof BigDecimal fraction) {
      CellStyle percent = sheet.getWorkbook().createCellStyle();
      percent.cloneStyleFrom(cell.getCellStyle());
      percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0%"));
      cell.setCellValue(fraction.doubleValue());
      cell.setCellStyle(percent);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (!value.toString().isEmpty()) {
      cell.setCellValue(value.toString());
    }
  }
}
