package org.safereturns.disclosure.leaks;

import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Sum;

/**
 * What one file prints.
 *
 * @param below the number below which it says that it hides counts; empty if it does not say
 */
public record Tables(List<Cell> cells, List<Sum> sums, String below) {
  public Tables {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
  }
}
