package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;

/** The suppressed counts of one return, and which of its cells are printed whole numbers. */
final class Unknowns {
  private final SortedMap<Key, HiddenCount> counts = new TreeMap<>();
  private final SortedMap<Key, Cell> cells = new TreeMap<>();

  /**
   * @param highest the largest number a suppressed count can be, as the return itself says
   */
  Unknowns(List<Cell> all, long highest) {
    // Where zeros are printed, a reader knows that what is hidden is not zero.
    long lowest = all.stream().anyMatch(Unknowns::isPrintedZero) ? 1 : 0;
    for (Cell cell : all) {
      cells.putIfAbsent(cell.key(), cell);
      if (isHidden(cell)) {
        counts.putIfAbsent(cell.key(), new HiddenCount((Gap) cell, lowest, highest));
      }
    }
  }

  private static boolean isPrintedZero(Cell cell) {
    return cell.statistic() == Statistic.COUNT
        && cell instanceof Observation figure
        && figure.value().signum() == 0;
  }

  private static boolean isHidden(Cell cell) {
    return cell.statistic() == Statistic.COUNT
        && cell instanceof Gap gap
        && gap.reason() == GapReason.SUPPRESSED;
  }

  Collection<HiddenCount> counts() {
    return Collections.unmodifiableCollection(counts.values());
  }

  Optional<HiddenCount> find(Cell cell) {
    return Optional.ofNullable(counts.get(cell.key()));
  }

  Optional<Cell> cell(Key key) {
    return Optional.ofNullable(cells.get(key));
  }

  /** Whether a cell says anything a reader can reckon with: a whole number, or a hidden one. */
  boolean bounds(Cell cell) {
    return isWhole(cell) || find(cell).isPresent();
  }

  static boolean isWhole(Cell cell) {
    return cell.statistic() == Statistic.COUNT
        && cell instanceof Observation figure
        && figure.value().remainder(BigDecimal.ONE).signum() == 0;
  }
}
