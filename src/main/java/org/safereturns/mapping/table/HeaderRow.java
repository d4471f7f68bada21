package org.safereturns.mapping.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.Spelling;
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
    for (int number = 1; number <= grid.width(); number++) {
      grid.claim(row, number);
    }
    List<Integer> strange = new ArrayList<>(strange());
    List<Table.Column> missing =
        all.stream().filter(c -> !c.optional() && of(c) == 0).distinct().toList();
    for (Table.Column column : missing) {
      int renamed = renamed(reading, column, strange, missing.size());
      strange.remove(Integer.valueOf(renamed));
      reading.found(
          FindingKind.MISSING_COLUMN,
          reading.origin(grid, row, renamed),
          "label",
          column.name(),
          "table",
          head.name());
    }
    for (int number : strange) {
      tellStrange(reading, head, number);
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

  /** Tells of the columns that name people; whether there are any. */
  public boolean tellPersonal(Reading reading, Table.Head head) {
    List<Integer> personal = strange().stream().filter(n -> isPersonal(reading, n)).toList();
    personal.forEach(number -> tellStrange(reading, head, number));
    return !personal.isEmpty();
  }

  private void tellStrange(Reading reading, Table.Head head, int number) {
    reading.found(
        isPersonal(reading, number) ? FindingKind.PERSONAL_COLUMN : FindingKind.UNMAPPED_COLUMN,
        reading.origin(grid, row, number),
        "column",
        reading.quoted(grid.text(row, number)),
        "table",
        head.name());
  }

  private boolean isPersonal(Reading reading, int number) {
    return reading
        .lists()
        .named("PERSONAL_COLUMN", Wording.fold(grid.text(row, number)))
        .isPresent();
  }

  /** The column that is the missing one under another name; the first if none seems to be. */
  private int renamed(
      Reading reading, Table.Column missing, List<Integer> strange, int missingColumns) {
    List<Integer> may = strange.stream().filter(n -> !isPersonal(reading, n)).toList();
    if (may.size() == 1 && missingColumns == 1) {
      return may.get(0);
    }
    String name = Wording.fold(missing.name());
    return may.stream()
        .filter(n -> !Spelling.near(Wording.fold(grid.text(row, n)), List.of(name)).isEmpty())
        .findFirst()
        .orElse(1);
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
