package org.safereturns.publication.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.canonical.Period;

/**
 * The counts of a year as the release before told it apart: a quarter that was released stays a
 * count of its own, beside the rest of the year, so that what a reader can subtract is seen.
 */
final class PartsOfYear {
  /** A count of a part of a year, in the words of the data. */
  record Row(String period, String area, String category, long count) {}

  private final WholeCounts counts;
  private final Set<String> released;
  private final Map<Period, Map<List<String>, Long>> known = new HashMap<>();

  /**
   * @param released what periods were called in releases of the same measure
   */
  PartsOfYear(WholeCounts counts, Set<String> released) {
    this.counts = counts;
    this.released = released;
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (WholeCounts.Line line : counts.lines()) {
      long left = line.count();
      List<Period> parts = parts(line.period());
      for (Period part : parts) {
        long own = Math.min(left, count(part, line));
        rows.add(new Row(part.label(), line.area(), line.category(), own));
        left -= own;
      }
      rows.add(new Row(rest(line.period(), parts), line.area(), line.category(), left));
    }
    return rows;
  }

  /** What the parts of this year are called. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (Period period : counts.periods()) {
      List<Period> parts = parts(period);
      parts.forEach(part -> labels.add(part.label()));
      labels.add(rest(period, parts));
    }
    return labels;
  }

  private List<Period> parts(Period period) {
    return counts.within(period).stream().filter(part -> released.contains(part.label())).toList();
  }

  private static String rest(Period period, List<Period> parts) {
    return parts.isEmpty()
        ? period.label()
        : parts.stream()
            .map(Period::label)
            .collect(Collectors.joining(" and ", period.label() + " without ", ""));
  }

  private long count(Period part, WholeCounts.Line line) {
    return known
        .computeIfAbsent(part, this::counted)
        .getOrDefault(List.of(line.area(), line.category()), 0L);
  }

  private Map<List<String>, Long> counted(Period part) {
    return counts.of(part).stream()
        .collect(
            Collectors.toMap(
                line -> List.of(line.area(), line.category()),
                WholeCounts.Line::count,
                Math::addExact));
  }
}
