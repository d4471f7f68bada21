package org.safereturns.mapping.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Wording;

/**
 * The row of column names of a table that has a row for each case or figure.
 *
 * @param columns number of each column found
 */
public record HeaderRow(Grid grid, int row, Map<Table.Column, Integer> columns) {
  private static final int SEARCHED = 100;

  /** A column's number, 0 if the file does not have it. */
  public int of(Table.Column column) {
    return columns.getOrDefault(column, 0);
  }

  /** The first row that names all key columns and at least half of those that must be there. */
  public static @Nullable HeaderRow find(
      List<Grid> grids, List<Table.Column> keys, List<Table.Column> all) {
    long must = all.stream().filter(c -> !c.optional()).count();
    for (Grid grid : grids) {
      for (int row = 1; row <= Math.min(grid.height(), SEARCHED); row++) {
        HeaderRow header = new HeaderRow(grid, row, match(grid, row, keys, all));
        long found = header.columns.keySet().stream().filter(c -> !c.optional()).count();
        if (header.columns.keySet().containsAll(keys) && 2 * found >= must) {
          return header;
        }
      }
    }
    return null;
  }

  /** The reference of a case may be read as a field besides, to be checked like one. */
  private static Map<Table.Column, Integer> match(
      Grid grid, int row, List<Table.Column> keys, List<Table.Column> all) {
    Map<Table.Column, Integer> columns = new HashMap<>();
    for (int number = 1; number <= grid.width(); number++) {
      String text = grid.text(row, number);
      for (Table.Column column : text.isEmpty() ? List.<Table.Column>of() : all) {
        if (!columns.containsKey(column) && column.named(text)) {
          columns.put(column, number);
          if (!keys.contains(column)) {
            break;
          }
        }
      }
    }
    return columns;
  }

  /** Claims the names that are known and tells those that are not, or not there. */
  public void tell(Reading reading, Table.Head head, List<Table.Column> all) {
    Set<Integer> known = new HashSet<>(columns.values());
    for (int number = 1; number <= grid.width(); number++) {
      grid.claim(row, number);
      String text = grid.text(row, number);
      if (!text.isEmpty() && !known.contains(number)) {
        boolean personal = reading.lists().named("PERSONAL_COLUMN", Wording.fold(text)).isPresent();
        reading.found(
            personal ? FindingKind.PERSONAL_COLUMN : FindingKind.UNMAPPED_COLUMN,
            reading.origin(grid, row, number),
            "column",
            reading.quoted(text),
            "table",
            head.name());
      }
    }
    for (Table.Column column : all) {
      if (!column.optional() && of(column) == 0) {
        reading.found(
            FindingKind.MISSING_COLUMN,
            reading.origin(grid, row, 1),
            "label",
            column.name(),
            "table",
            head.name());
      }
    }
    for (int number : unnamed()) {
      reading.found(
          FindingKind.UNMAPPED_COLUMN,
          reading.origin(grid, row, number),
          "column",
          Origin.columnName(number),
          "table",
          head.name());
    }
  }

  /** Numbers of the columns whose names nobody knows. */
  public List<Integer> strange() {
    List<Integer> strange = new ArrayList<>();
    for (int number = 1; number <= grid.width(); number++) {
      if (!grid.text(row, number).isEmpty() && !columns.containsValue(number)) {
        strange.add(number);
      }
    }
    return strange;
  }

  /** The same row, with one column more. */
  public HeaderRow with(Table.Column column, int number) {
    Map<Table.Column, Integer> more = new HashMap<>(columns);
    more.put(column, number);
    return new HeaderRow(grid, row, more);
  }

  /** Columns that hold something in the first rows below but have no name. */
  private List<Integer> unnamed() {
    List<Integer> unnamed = new ArrayList<>();
    for (int number = 1; number <= grid.width(); number++) {
      boolean filled = false;
      for (int below = row + 1;
          below <= grid.height() && grid.text(row, number).isEmpty();
          below++) {
        filled |= !grid.cell(below, number).isBlank();
      }
      if (filled) {
        unnamed.add(number);
      }
    }
    return unnamed;
  }
}
