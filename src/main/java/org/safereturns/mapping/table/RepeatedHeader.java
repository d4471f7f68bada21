package org.safereturns.mapping.table;

import java.util.List;
import org.safereturns.intake.raw.RawRow;

/**
 * The names of a header row, to be known again: printing page by page repeats them further down.
 */
public final class RepeatedHeader {
  private final int[] columns;
  private final String[] names;

  public RepeatedHeader(HeaderRow header) {
    List<Integer> found = header.columns().values().stream().distinct().sorted().toList();
    this.columns = found.stream().mapToInt(c -> c).toArray();
    this.names =
        found.stream().map(c -> header.grid().text(header.row(), c)).toArray(String[]::new);
  }

  public boolean stands(RawRow row) {
    for (int i = 0; i < columns.length; i++) {
      if (!row.text(columns[i]).equals(names[i])) {
        return false;
      }
    }
    return columns.length > 0;
  }
}
