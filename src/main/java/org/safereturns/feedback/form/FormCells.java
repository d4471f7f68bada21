package org.safereturns.feedback.form;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;

/** Where the cells of a form stand, and the formulas that check them. */
final class FormCells {
  /** Where the tick for a nil return stands on the sheet at the front. */
  static final String NIL = FormWords.START + "!$B$" + (StartSheet.NIL_ROW + 1);

  private static final int FIRST_LINE = FormPage.HEADING_ROW + 1;

  private FormCells() {}

  static int row(int line) {
    return FIRST_LINE + line;
  }

  /** {@code B5} */
  static String name(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }

  static String range(int row, int column, int lastRow, int lastColumn) {
    return name(row, column) + ":" + name(lastRow, lastColumn);
  }

  /** A cell of a table as another sheet names it. */
  static String name(FormSheet.Spot spot) {
    return "'%s'!%s".formatted(spot.sheet(), name(row(spot.line()), spot.column() + 1));
  }

  /** Text in a formula. */
  static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** The sum once all parts are numbers; nothing before, and no number if a part is a sign. */
  static String sum(List<Integer> lines, int column) {
    List<String> cells = lines.stream().map(line -> name(row(line), column)).toList();
    int first = lines.get(0);
    int last = lines.get(lines.size() - 1);
    boolean together = last - first == lines.size() - 1;
    String all = together ? range(row(first), column, row(last), column) : String.join(",", cells);
    String blank =
        together
            ? "COUNTBLANK(" + all + ")>0"
            : cells.stream().map(c -> c + "=\"\"").collect(Collectors.joining(",", "OR(", ")"));
    return "IF(COUNT(%s)>=%d,SUM(%s),IF(%s,\"\",\"not available\"))"
        .formatted(all, cells.size(), all, blank);
  }
}
