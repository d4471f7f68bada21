package org.safereturns.publication.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.ShortReference;
import org.safereturns.publication.chart.Chart;

/**
 * A table of the assessment or of a report, of which every cell knows what it was made of.
 *
 * @param name of its sheet, at most 31 signs
 */
public record AnalystTable(
    String name,
    String title,
    String about,
    List<String> headings,
    List<Row> rows,
    List<Chart> charts) {
  /** The heading of the column with the references of the rows. */
  static final String ROW = "Row";

  /** Narrow enough for the table to be read when it is printed. */
  private static final int WIDEST = 40;

  public AnalystTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    charts = List.copyOf(charts);
  }

  /**
   * What a cell was made of.
   *
   * @param from identifier of a figure, a reference figure, or another cell of the table
   * @param part what it is of the cell
   */
  public record Behind(String from, String part) {}

  /**
   * A cell.
   *
   * @param value a text or a {@code BigDecimal}
   */
  public record Cell(Object value, List<Behind> behind) {
    public static Cell text(String text) {
      return new Cell(text, List.of());
    }

    public String printed() {
      return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    boolean isNumber() {
      return value instanceof BigDecimal;
    }
  }

  /**
   * A row.
   *
   * @param about what it is about, in words
   */
  public record Row(String about, List<Cell> cells) {}

  /**
   * The reference of a row, {@code T-7KQ4-M2XD}: the same for as long as it is about the same.
   *
   * @param output empty for what is published: its rows have none
   */
  String reference(String output, Row row) {
    return output.isEmpty()
        ? ""
        : ShortReference.ofText("T", String.join("\n", output, name, row.about()));
  }

  /** The name of a cell in the workbook; rows and columns are counted from 0. */
  public static String address(int row, int column) {
    return Origin.columnName(column + 1) + (Sheet.FIRST_ROW + row);
  }

  public Sheet sheet(String output) {
    List<String> all = new ArrayList<>(headings);
    all.add(ROW);
    List<List<Object>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<Object> values = new ArrayList<>();
      row.cells().forEach(c -> values.add(c.value()));
      values.add(reference(output, row));
      cells.add(values);
    }
    return new Sheet(name, title, about, all, cells, WIDEST);
  }

  public List<Lineage.Line> lineage(String output) {
    List<Lineage.Line> lines = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      String reference = reference(output, row);
      for (int c = 0; c < row.cells().size(); c++) {
        Cell cell = row.cells().get(c);
        for (Behind behind : cell.behind()) {
          lines.add(
              new Lineage.Line(
                  output,
                  name,
                  address(r, c),
                  reference,
                  headings.get(c),
                  row.about(),
                  cell.printed(),
                  behind.from(),
                  behind.part()));
        }
      }
    }
    return lines;
  }
}
