package org.safereturns.rules.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Comparison;

/** Finds figures that stand one after another, the same and in the same order, in two places. */
final class Runs {
  /** The same figures in two places. */
  private record Run(List<Filed> one, List<Filed> other) {
    List<Run> pairs() {
      return IntStream.range(0, one.size())
          .mapToObj(i -> new Run(List.of(one.get(i)), List.of(other.get(i))))
          .toList();
    }
  }

  /** A place in a line. */
  private record Spot(Line line, int at) {
    Filed figure() {
      return line.figures().get(at);
    }
  }

  /** The later return first: its sender is asked. */
  private static final Comparator<Spot> LATER_FIRST =
      Comparator.comparing((Spot s) -> s.figure().filing().period())
          .thenComparing(s -> s.figure().sender())
          .thenComparing(s -> s.figure().reference())
          .thenComparing(s -> s.figure().cell().origin())
          .reversed();

  private final RunRow row;
  private final Period period;
  private final Related related;
  private final Set<Run> found = new LinkedHashSet<>();

  Runs(RunRow row, Period period, Related related) {
    this.row = row;
    this.period = period;
    this.related = related;
  }

  /** Every longest run, but for what longer ones show already: the rows of copied columns. */
  List<Comparison> among(List<Line> lines) {
    for (List<Spot> same : windows(lines).values()) {
      for (int i = 0; i < same.size(); i++) {
        for (int j = i + 1; j < same.size(); j++) {
          pair(same.get(i), same.get(j));
        }
      }
    }
    Set<Run> shown = new HashSet<>();
    return found.stream()
        .sorted(Comparator.comparing((Run run) -> run.one().size()).reversed())
        .filter(run -> shown.addAll(run.pairs()))
        .map(run -> row.run(run.one(), run.other()))
        .toList();
  }

  /** Where the same few figures stand that say anything at all. */
  private Map<List<BigDecimal>, List<Spot>> windows(List<Line> lines) {
    Map<List<BigDecimal>, List<Spot>> windows = new LinkedHashMap<>();
    for (Line line : lines) {
      for (int at = 0; at + row.figures() <= line.figures().size(); at++) {
        List<Filed> window = line.figures().subList(at, at + row.figures());
        if (window.stream().allMatch(Filed::observed) && says(window)) {
          windows.computeIfAbsent(values(window), w -> new ArrayList<>()).add(new Spot(line, at));
        }
      }
    }
    return windows;
  }

  private static boolean says(List<Filed> window) {
    return window.stream().anyMatch(f -> f.value().abs().compareTo(BigDecimal.TEN) >= 0);
  }

  private static List<BigDecimal> values(List<Filed> figures) {
    return figures.stream().map(f -> f.value().stripTrailingZeros()).toList();
  }

  private void pair(Spot one, Spot other) {
    boolean swap = LATER_FIRST.compare(one, other) > 0;
    Spot left = swap ? other : one;
    Spot right = swap ? one : other;
    boolean twoSenders = !left.figure().sender().equals(right.figure().sender());
    if (left.line() == right.line()
        || twoSenders != row.isBetweenTwoSenders()
        || !left.figure().filing().period().equals(period)) {
      return;
    }
    extend(left, right);
  }

  private void extend(Spot left, Spot right) {
    if (!areSame(left, right, 0)) {
      return;
    }
    int first = 0;
    while (areSame(left, right, first - 1)) {
      first--;
    }
    int end = 1;
    while (areSame(left, right, end)) {
      end++;
    }
    List<Filed> one = left.line().figures().subList(left.at() + first, left.at() + end);
    List<Filed> two = right.line().figures().subList(right.at() + first, right.at() + end);
    if (one.size() >= row.figures()) {
      found.add(new Run(one, two));
    }
  }

  private boolean areSame(Spot left, Spot right, int step) {
    int i = left.at() + step;
    int j = right.at() + step;
    if (i < 0 || j < 0 || i >= left.line().figures().size() || j >= right.line().figures().size()) {
      return false;
    }
    Filed one = left.line().figures().get(i);
    Filed two = right.line().figures().get(j);
    return one.observed()
        && two.observed()
        && one.value().compareTo(two.value()) == 0
        && !related.are(one, two);
  }
}
