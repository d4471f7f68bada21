package org.safereturns.disclosure.leaks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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

/** The suppressed counts of returns, and which of their cells are printed whole numbers. */
final class Unknowns {
  /** More than any count of people; what is larger is a slip and tells nothing. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);

  private final SortedMap<Key, Gap> hidden = new TreeMap<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final SortedMap<Key, List<Cell>> cells = new TreeMap<>();

  Unknowns(List<Cell> all) {
    for (Cell cell : all) {
      cells.computeIfAbsent(cell.key(), k -> new ArrayList<>()).add(cell);
      if (isHidden(cell)) {
        hidden.merge(cell.key(), (Gap) cell, Unknowns::first);
      }
    }
    cells.values().forEach(same -> same.sort((a, b) -> a.origin().compareTo(b.origin())));
    hidden.keySet().forEach(key -> numbers.put(key, numbers.size()));
  }

  /** Of several files the last, for that one can still be changed. */
  private static Gap first(Gap a, Gap b) {
    if (!a.origin().file().equals(b.origin().file())) {
      return b;
    }
    return a.origin().compareTo(b.origin()) <= 0 ? a : b;
  }

  /** A zero that is printed as a count, if there is one: hidden counts are not zero then. */
  Optional<Cell> printedZero() {
    return cells.values().stream()
        .flatMap(List::stream)
        .filter(c -> isWhole(c) && ((Observation) c).value().signum() == 0)
        .min((a, b) -> a.origin().compareTo(b.origin()));
  }

  /** The least that a suppressed count can be: not zero where zeros are printed. */
  long least() {
    return printedZero().isPresent() ? 1 : 0;
  }

  /** Whether a cell is a count that is suppressed. */
  static boolean isHidden(Cell cell) {
    return cell.statistic() == Statistic.COUNT
        && cell instanceof Gap gap
        && gap.reason() == GapReason.SUPPRESSED;
  }

  /** The suppressed counts, numbered from 0 in the order of their keys. */
  List<Gap> hidden() {
    return List.copyOf(hidden.values());
  }

  /** The number of a suppressed count. */
  Optional<Integer> find(Key key) {
    return Optional.ofNullable(numbers.get(key));
  }

  /** What stands for a figure: a suppressed cell if there is one, else a number, else a gap. */
  Optional<Cell> cell(Key key) {
    return hidden.containsKey(key)
        ? Optional.ofNullable(hidden.get(key))
        : list(key).stream().min(Comparator.comparing(cell -> !isWhole(cell)));
  }

  /** Every cell that gives a figure, in the order of their places. */
  List<Cell> list(Key key) {
    return cells.getOrDefault(key, List.of());
  }

  /** Whether a cell is a printed whole number that a reader can reckon with. */
  static boolean isWhole(Cell cell) {
    return cell.statistic() == Statistic.COUNT
        && cell instanceof Observation figure
        && figure.isWhole()
        && figure.value().signum() >= 0
        && figure.value().compareTo(LARGEST) <= 0;
  }
}
