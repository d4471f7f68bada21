package org.safereturns.mapping.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.table.CrosstabReader;
import org.safereturns.mapping.table.HeaderRow;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Wording;

/** A list of cases in which no column has the name of the reference. */
final class LostReference {
  private final Reading reading;
  private final Table.Records table;

  LostReference(Reading reading, Table.Records table) {
    this.reading = reading;
    this.table = table;
  }

  /**
   * The names of the columns, if the one that nobody knows must be the reference under another
   * name: its sender sees that the list is there. Null if the list cannot be read; both are told.
   */
  @Nullable HeaderRow find(List<Grid> grids, List<Table.Column> all) {
    HeaderRow without = HeaderRow.find(grids, List.of(), all);
    if (without == null) {
      CrosstabReader.missing(reading, table.head());
      return null;
    }
    List<Integer> strange = without.strange();
    boolean renamed = strange.size() == 1 && isReference(without, strange.get(0));
    if (renamed) {
      tell(without, strange.get(0));
      return without.with(table.reference(), strange.get(0));
    }
    if (!without.tellPersonal(reading, table.head())) { // a name must not become the reference
      tell(without, 1);
    }
    without.grid().passOver(without.row());
    return null;
  }

  private void tell(HeaderRow without, int column) {
    reading.found(
        FindingKind.MISSING_COLUMN,
        reading.origin(without.grid(), without.row(), column),
        "label",
        table.reference().name(),
        "table",
        table.head().name());
  }

  /** Whether every row has a value there that no other has, and the name is not that of people. */
  private boolean isReference(HeaderRow header, int column) {
    Grid grid = header.grid();
    List<String> values = new ArrayList<>();
    for (int row = header.row() + 1; row <= grid.height(); row++) {
      if (!grid.text(row, column).isEmpty()) {
        values.add(grid.text(row, column));
      }
    }
    String name = Wording.fold(grid.text(header.row(), column));
    return values.size() > 1
        && new HashSet<>(values).size() == values.size()
        && reading.lists().named("PERSONAL_COLUMN", name).isEmpty();
  }
}
