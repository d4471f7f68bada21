package org.safereturns.publication.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Table;

/**
 * One table on a sheet of its own.
 *
 * @param name of the sheet, at most 31 signs
 * @param about what the reader must know of it
 * @param rows of {@code String} and {@code BigDecimal}
 * @param widest how many signs a column holds at most; longer texts are broken into lines
 */
public record Sheet(
    String name,
    String title,
    String about,
    List<String> headings,
    List<List<Object>> rows,
    int widest) {
  /** Longer datasets are no pleasure to open: their place is in CSV and Parquet. */
  private static final long LONGEST = 50_000;

  /** The first row of figures in the workbook, counted from 1. */
  static final int FIRST_ROW = 4;

  public Sheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** A dataset; what cannot be empty in a table that people read aloud is marked. */
  public static <R> Sheet of(Table<R> table) {
    List<List<Object>> rows = new ArrayList<>();
    table.rows().each(row -> rows.add(cells(table.columns(), row)));
    String name = table.name().length() > 31 ? table.name().substring(0, 31) : table.name();
    return new Sheet(
        name,
        table.title(),
        table.description(),
        table.columns().stream().map(Column::name).toList(),
        rows,
        57);
  }

  /** Whether a dataset is short enough for a sheet. */
  public static boolean holds(Table<?> table) {
    return table.rows().size() <= LONGEST;
  }

  private static <R> List<Object> cells(List<Column<R>> columns, R row) {
    List<Object> cells = new ArrayList<>();
    for (Column<R> column : columns) {
      String text = column.cell(row);
      boolean isNumber = column.type() != Column.Type.TEXT && !text.isEmpty();
      cells.add(isNumber ? new BigDecimal(text) : text);
    }
    return cells;
  }
}
