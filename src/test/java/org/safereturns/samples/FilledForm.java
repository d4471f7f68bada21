package org.safereturns.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.feedback.BlankForm;
import org.safereturns.feedback.FormHead;

/** A blank form of ours, filled in cell by cell as a person does. */
final class FilledForm {
  private static final int FIRST_ROW = 4;

  private final DataStructure structure;
  private final FormHead head;
  private final Map<FormSheet.Spot, Object> counts = new HashMap<>();
  private List<List<Object>> cases = List.of();
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

  /** As a person leaves it: sums and checks are worked out. */
  byte[] xlsx() throws IOException {
    return written(book -> book.getCreationHelper().createFormulaEvaluator().evaluateAll());
  }

  /** Only typed into: whatever the form works out by itself is empty. */
  byte[] notWorkedOut() throws IOException {
    return written(
        book -> book.forEach(sheet -> sheet.forEach(row -> row.forEach(FilledForm::forget))));
  }

  private static void forget(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
      ((XSSFCell) cell).getCTCell().unsetV();
    }
  }

  private byte[] written(Consumer<XSSFWorkbook> last) throws IOException {
    Path blank = Files.createTempFile("form", ".xlsx");
    try {
      new BlankForm(structure, head).write(blank);
      try (var in = Files.newInputStream(blank);
          XSSFWorkbook book = new XSSFWorkbook(in)) {
        counts.forEach(
            (spot, value) ->
                type(
                    book.getSheet(spot.sheet()),
                    FIRST_ROW + spot.line(),
                    spot.column() + 1,
                    value));
        structure.cases().ifPresent(list -> rows(book.getSheet(list.name())));
        if (nil) {
          type(book.getSheetAt(0), 6, 1, "Yes");
        }
        last.accept(book);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return Zip.fixed(bytes.toByteArray());
      }
    } finally {
      Files.deleteIfExists(blank);
    }
  }

  private void rows(XSSFSheet sheet) {
    for (int row = 0; row < cases.size(); row++) {
      for (int column = 0; column < cases.get(row).size(); column++) {
        type(sheet, FIRST_ROW + row, column + 1, cases.get(row).get(column));
      }
    }
  }

  private static void type(XSSFSheet sheet, int row, int column, Object value) {
    var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (!value.toString().isEmpty()) {
      cell.setCellValue(value.toString());
    }
  }
}
