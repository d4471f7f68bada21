package org.safereturns.publication.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds a total among the rows of the data that is not called one: its counts are those of all
 * other codes of its column together, whatever the other columns say.
 */
final class TotalsWithin {
  /** With fewer parts a count may be the sum of the others by chance. */
  private static final int PARTS = 3;

  private final SortedMap<List<String>, Long> counts;

  TotalsWithin(SortedMap<List<String>, Long> counts) {
    this.counts = counts;
  }

  /** Codes of a column, by its place, that look like the total of the others. */
  List<String> of(int column) {
    Map<List<String>, Long> all = new HashMap<>();
    Map<String, Map<List<String>, Long>> byCode = new HashMap<>();
    counts.forEach(
        (codes, count) -> {
          List<String> others = new ArrayList<>(codes);
          String code = others.remove(column);
          if (count > 0) {
            all.merge(others, count, Math::addExact);
            byCode.computeIfAbsent(code, c -> new HashMap<>()).put(others, count);
          }
        });
    SortedSet<String> totals = new TreeSet<>();
    byCode.forEach(
        (code, own) -> {
          boolean isHalf =
              all.entrySet().stream()
                  .allMatch(e -> 2 * own.getOrDefault(e.getKey(), 0L) == e.getValue());
          if (byCode.size() > PARTS && isHalf) {
            totals.add(code);
          }
        });
    return List.copyOf(totals);
  }
}
