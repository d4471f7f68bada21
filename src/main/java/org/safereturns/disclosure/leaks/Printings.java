package org.safereturns.disclosure.leaks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;

/** What files that agree print together, each thing once however many of them say it. */
final class Printings {
  private final Map<Key, String> printed = new HashMap<>();
  private final Set<Said> said = new HashSet<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Set<String> below = new HashSet<>();

  /** A number as it is printed, or why there is none. */
  private record Said(Key key, String what) {}

  /** Adds a file, unless it contradicts one that was added before. */
  void add(Tables file) {
    if (file.cells().stream().anyMatch(this::isContradicted)) {
      return;
    }
    below.add(file.below());
    for (Cell cell : file.cells()) {
      if (said.add(new Said(cell.key(), what(cell)))) {
        cells.add(cell);
        if (Unknowns.isWhole(cell)) {
          printed.put(cell.key(), what(cell));
        }
      }
    }
  }

  private boolean isContradicted(Cell cell) {
    return Unknowns.isWhole(cell)
        && !printed.getOrDefault(cell.key(), what(cell)).equals(what(cell));
  }

  private static String what(Cell cell) {
    if (cell instanceof Gap gap) {
      return gap.reason().name();
    }
    BigDecimal value = ((Observation) cell).value();
    return Unknowns.isWhole(cell)
        ? Long.toString(value.longValueExact())
        : value.toPlainString(); // how many decimals are printed tells something
  }

  boolean areNone() {
    return cells.isEmpty();
  }

  /** As if one file had printed all of it; sums are not known. */
  Tables together() {
    return new Tables(cells, List.of(), below.size() == 1 ? below.iterator().next() : "");
  }
}
