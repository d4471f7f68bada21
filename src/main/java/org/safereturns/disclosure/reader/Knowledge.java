package org.safereturns.disclosure.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;

/**
 * Everything a reader knows of some whole numbers: a range for each, and rows that tie them
 * together. Printed counts, sums, overlaps, percentages, rates, changes, rounded counts, earlier
 * releases and what an insider knows are all rows; nothing else knows how they differ.
 */
public final class Knowledge {
  /** More decimals than these say nothing more of a count of people. */
  private static final int DECIMALS = 5;

  private final List<Long> lowest = new ArrayList<>();
  private final List<Long> highest = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** One more unknown; numbered from 0. */
  public int unknown(long low, long high) {
    lowest.add(low);
    highest.add(high);
    return lowest.size() - 1;
  }

  public void between(Form form, long low, long high, Reason reason) {
    rows.add(new Row(form, low, high, reason));
  }

  public void equal(Form form, long value, Reason reason) {
    between(form, value, value, reason);
  }

  /** A number a reader reckons with: partly unknown, partly printed. */
  public record Term(Form unknown, long printed) {}

  /**
   * A share, rate or change printed with rounding: {@code part} is from {@code low} to {@code high}
   * for every {@code per} of {@code base}, both ends possible. The base may be hidden too.
   */
  public void share(
      Term part, Term base, BigDecimal low, BigDecimal high, long per, Reason reason) {
    int decimals = Math.min(DECIMALS, Math.max(0, Math.max(low.scale(), high.scale())));
    long parts = Math.multiplyExact(per, whole(BigDecimal.ONE, decimals, RoundingMode.UP));
    atLeast(part, parts, base, whole(low, decimals, RoundingMode.FLOOR), reason);
    atLeast(base, whole(high, decimals, RoundingMode.CEILING), part, parts, reason);
  }

  private static long whole(BigDecimal number, int decimals, RoundingMode rounding) {
    return number.movePointRight(decimals).setScale(0, rounding).longValueExact();
  }

  /** {@code a} times {@code left} is at least {@code b} times {@code right}. */
  private void atLeast(Term left, long a, Term right, long b, Reason reason) {
    Form difference = new Form.Builder().add(left.unknown, a).add(right.unknown, -b).build();
    long printed =
        Math.subtractExact(
            Math.multiplyExact(b, right.printed), Math.multiplyExact(a, left.printed));
    between(difference, printed, Bound.NONE, reason);
  }

  public int size() {
    return lowest.size();
  }

  public long lowest(int unknown) {
    return lowest.get(unknown);
  }

  public long highest(int unknown) {
    return highest.get(unknown);
  }

  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** The same unknowns, and only some of the rows. */
  public Knowledge only(List<Row> some) {
    Knowledge less = new Knowledge();
    less.lowest.addAll(lowest);
    less.highest.addAll(highest);
    less.rows.addAll(some);
    return less;
  }

  /** The same, and one row more. */
  public Knowledge and(Row row) {
    Knowledge more = only(rows);
    more.rows.add(row);
    return more;
  }

  /** The same rows, where these unknowns may be other numbers. */
  public Knowledge where(List<Integer> unknowns, long low, long high) {
    Knowledge other = only(rows);
    for (int unknown : unknowns) {
      other.lowest.set(unknown, low);
      other.highest.set(unknown, high);
    }
    return other;
  }

  /**
   * What hangs together: unknowns that no chain of rows connects tell nothing of each other.
   *
   * @param unknowns the numbers that its unknowns have in the whole
   */
  public record Part(Knowledge knowledge, List<Integer> unknowns) {}

  /** The parts, in the order of their first unknowns. */
  public List<Part> parts() {
    int[] leader = new int[size()];
    for (int u = 0; u < leader.length; u++) {
      leader[u] = u;
    }
    for (Row row : rows) {
      for (int t = 1; t < row.form().size(); t++) {
        join(leader, row.form().unknown(0), row.form().unknown(t));
      }
    }
    SortedMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int u = 0; u < leader.length; u++) {
      members.computeIfAbsent(find(leader, u), k -> new ArrayList<>()).add(u);
    }
    int[] places = new int[size()];
    SortedMap<Integer, Part> parts = new TreeMap<>();
    members.forEach((first, unknowns) -> parts.put(first, part(unknowns, places)));
    for (Row row : rows) {
      if (row.form().size() > 0) {
        Part part = Objects.requireNonNull(parts.get(find(leader, row.form().unknown(0))));
        part.knowledge.rows.add(row.moved(places));
      }
    }
    return List.copyOf(parts.values());
  }

  private Part part(List<Integer> unknowns, int[] places) {
    Knowledge part = new Knowledge();
    for (int unknown : unknowns) {
      places[unknown] = part.unknown(lowest(unknown), highest(unknown));
    }
    return new Part(part, List.copyOf(unknowns));
  }

  private static void join(int[] leader, int a, int b) {
    int first = find(leader, a);
    int second = find(leader, b);
    leader[Math.max(first, second)] = Math.min(first, second);
  }

  private static int find(int[] leader, int unknown) {
    int at = unknown;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
