package org.safereturns.disclosure.leaks;

import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Sum;

/**
 * What one file prints.
 *
 * @param below the number below which it says that it hides counts; empty if it does not say
 * @param known what the cells tell besides that everybody knows, such as numbers of residents
 */
public record Tables(List<Cell> cells, List<Sum> sums, String below, Set<Key> known) {
  public Tables {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    known = Set.copyOf(known);
  }

  public Tables(List<Cell> cells, List<Sum> sums, String below) {
    this(cells, sums, below, Set.of());
  }
}
