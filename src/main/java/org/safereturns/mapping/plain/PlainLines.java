package org.safereturns.mapping.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds which labels of an axis are totals and of what: by their names, and by adding up. A line is
 * believed if it adds up wherever all of it is printed and nowhere fails to.
 */
final class PlainLines {
  /**
   * A total and its parts.
   *
   * @param checked in how many places all of it is printed and adds up
   */
  record Line(int axis, int total, List<Integer> parts, int checked) {}

  private static final Pattern TOTAL =
      Pattern.compile(
          "(grand |sub-?)?totals?\\b.*|.*\\btotals?|all\\b(?! other).*|overall\\b.*|everyone");

  /** Longer axes are not searched: no table that people read has them. */
  private static final int MOST = 400;

  /** Smaller sums agree by chance. */
  private static final long TELLING = 10;

  private final PlainTable table;
  private final int axis;
  private final List<List<Integer>> across = new ArrayList<>();
  private final List<Integer> labels;
  private final Set<Integer> totals = new TreeSet<>();
  private final Set<Integer> derived = new TreeSet<>();
  private final List<Line> lines = new ArrayList<>();

  private PlainLines(PlainTable table, int axis) {
    this.table = table;
    this.axis = axis;
    PlainTable.Axis own = table.axes().get(axis);
    Set<List<Integer>> seen = new HashSet<>();
    for (List<Integer> at : table.all()) {
      List<Integer> first = PlainTable.moved(at, axis, 0);
      if (table.isCount(at) && seen.add(first)) {
        across.add(first);
      }
    }
    this.labels =
        IntStream.range(0, own.labels().size())
            .filter(l -> !own.isPercent(l) && !own.isOther(l))
            .boxed()
            .toList();
    labels.stream().filter(l -> isTotal(own.labels().get(l))).forEach(totals::add);
  }

  static boolean isTotal(String label) {
    return TOTAL.matcher(label.toLowerCase(Locale.ROOT).strip()).matches();
  }

  static List<Line> find(PlainTable table) {
    List<Line> all = new ArrayList<>();
    for (int axis = 0; axis < table.axes().size(); axis++) {
      if (table.axes().get(axis).labels().size() <= MOST) {
        all.addAll(new PlainLines(table, axis).find());
      }
    }
    return all;
  }

  private List<Line> find() {
    List<Integer> plain = without(totals);
    plain.forEach(label -> addsUpBeside(label, plain));
    List<Integer> finest = plain.stream().filter(l -> !derived.contains(l)).toList();
    for (int total : totals) {
      Set<Integer> covered = new HashSet<>();
      runs(total, finest, covered);
      if (covered.isEmpty()) {
        runs(total, without(totals), covered);
      }
      if (covered.isEmpty()) {
        runs(
            total, labels.stream().filter(l -> l != total && totals.contains(l)).toList(), covered);
      }
      byName(total, finest.stream().filter(l -> !covered.contains(l)).toList());
    }
    return lines;
  }

  private List<Integer> without(Set<Integer> some) {
    return labels.stream().filter(l -> !some.contains(l)).toList();
  }

  /** A label that is no total by name, but whose neighbours add up to it again and again. */
  private void addsUpBeside(int label, List<Integer> plain) {
    int at = plain.indexOf(label);
    for (int length = plain.size() - 1; length >= 2; length--) {
      for (int from : new int[] {at + 1, at - length}) {
        if (from >= 0 && from + length <= plain.size()) {
          List<Integer> parts = plain.subList(from, from + length);
          if (parts.stream().noneMatch(derived::contains) && checked(label, parts, TELLING) >= 2) {
            lines.add(new Line(axis, label, parts, checked(label, parts, 1)));
            derived.add(label);
            return;
          }
        }
      }
    }
  }

  /** The longest runs of neighbours that add up to a total. */
  private void runs(int total, List<Integer> among, Set<Integer> covered) {
    for (int length = among.size(); length >= 2; length--) {
      for (int from = 0; from + length <= among.size(); from++) {
        List<Integer> parts = among.subList(from, from + length);
        if (parts.stream().noneMatch(covered::contains)) {
          int checked = checked(total, parts, 1);
          if (checked > 0) {
            lines.add(new Line(axis, total, parts, checked));
            covered.addAll(parts);
          }
        }
      }
    }
  }

  /** What is left for a total that cannot be checked: its neighbours up to the next total. */
  private void byName(int total, List<Integer> left) {
    List<Integer> above = between(left, lastBefore(total), total);
    List<Integer> below = between(left, total, firstAfter(total));
    for (List<Integer> parts : List.of(above, below, left)) {
      if (parts.size() >= 2 && checked(total, parts, 1) == 0) {
        lines.add(new Line(axis, total, parts, 0));
        return;
      }
    }
  }

  private int lastBefore(int total) {
    return totals.stream().filter(t -> t < total).mapToInt(t -> t).max().orElse(-1);
  }

  private int firstAfter(int total) {
    return totals.stream().filter(t -> t > total).mapToInt(t -> t).min().orElse(Integer.MAX_VALUE);
  }

  private static List<Integer> between(List<Integer> labels, int low, int high) {
    return labels.stream().filter(l -> l > low && l < high).toList();
  }

  /**
   * In how many places a total that is large enough is printed with all its parts and adds up; -1
   * if it fails to somewhere.
   */
  private int checked(int total, List<Integer> parts, long large) {
    int checked = 0;
    for (List<Integer> place : across) {
      BigDecimal whole = number(place, total);
      BigDecimal sum = BigDecimal.ZERO;
      boolean complete = true;
      for (int part : parts) {
        BigDecimal number = number(place, part);
        complete &= number != null;
        sum = number == null ? sum : sum.add(number);
      }
      int compared = whole == null ? 0 : whole.compareTo(sum);
      if (compared < 0 || (complete && compared > 0)) {
        return -1;
      }
      boolean telling = whole != null && whole.compareTo(BigDecimal.valueOf(large)) >= 0;
      checked += complete && telling ? 1 : 0;
    }
    return checked;
  }

  private @org.jspecify.annotations.Nullable BigDecimal number(List<Integer> place, int label) {
    return table
        .find(PlainTable.moved(place, axis, label))
        .map(PlainTable.Figure::number)
        .orElse(null);
  }
}
