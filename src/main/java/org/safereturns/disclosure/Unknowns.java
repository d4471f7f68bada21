package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final SortedMap<Key, Gap> hidden = new TreeMap<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final SortedMap<Key, Cell> cells = new TreeMap<>();

  Unknowns(List<Cell> all) {
    for (Cell cell : all) {
      cells.putIfAbsent(cell.key(), cell);
      if (isHidden(cell)) {
        hidden.putIfAbsent(cell.key(), (Gap) cell);
      }
    }
    hidden.keySet().forEach(key -> numbers.put(key, numbers.size()));
  }

  /** The least a suppressed count can be: not zero where zeros are printed. */
  long least() {
    return cells.values().stream().anyMatch(Unknowns::isPrintedZero) ? 1 : 0;
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

  /** The suppressed counts, numbered from 0 in the order of their keys. */
  List<Gap> hidden() {
    return List.copyOf(hidden.values());
  }

  /** The number of a suppressed count. */
  Optional<Integer> find(Cell cell) {
    return Optional.ofNullable(numbers.get(cell.key()));
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
