package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything a reader knows of some whole numbers: a range for each, and rows that tie them
 * together. Printed counts, sums, overlaps, percentages, rates, changes, rounded counts, earlier
 * releases and what an insider knows are all rows; nothing else knows how they differ.
 */
final class Knowledge {
  private final List<Long> lowest = new ArrayList<>();
  private final List<Long> highest = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** One more unknown; numbered from 0. */
  int unknown(long low, long high) {
    lowest.add(low);
    highest.add(high);
    return lowest.size() - 1;
  }

  void between(Form form, long low, long high, Reason reason) {
    rows.add(new Row(form, low, high, reason));
  }

  void equal(Form form, long value, Reason reason) {
    between(form, value, value, reason);
  }

  /** A number a reader reckons with: partly unknown, partly printed. */
  record Term(Form unknown, long printed) {}

  /**
   * A share, rate or change printed with rounding: {@code part} is from {@code low} to {@code high}
   * for every {@code per} of {@code base}, both ends possible. The base may be hidden too.
   */
  void share(Term part, Term base, BigDecimal low, BigDecimal high, long per, Reason reason) {
    int decimals = Math.max(0, Math.max(low.scale(), high.scale()));
    long parts = Math.multiplyExact(per, whole(BigDecimal.ONE, decimals));
    atLeast(part, parts, base, whole(low, decimals), reason);
    atLeast(base, whole(high, decimals), part, parts, reason);
  }

  private static long whole(BigDecimal number, int decimals) {
    return number.movePointRight(decimals).longValueExact();
  }

  /** {@code a} times {@code left} is at least {@code b} times {@code right}. */
  private void atLeast(Term left, long a, Term right, long b, Reason reason) {
    Form difference = new Form.Builder().add(left.unknown, a).add(right.unknown, -b).build();
    long printed =
        Math.subtractExact(
            Math.multiplyExact(b, right.printed), Math.multiplyExact(a, left.printed));
    between(difference, printed, Bound.NONE, reason);
  }

  int size() {
    return lowest.size();
  }

  long lowest(int unknown) {
    return lowest.get(unknown);
  }

  long highest(int unknown) {
    return highest.get(unknown);
  }

  List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }
}
