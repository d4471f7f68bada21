package org.safereturns.rules.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.safereturns.canonical.Proportions;
import org.safereturns.canonical.Proportions.Share;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/**
 * When a move is too much.
 *
 * @param z bound of the test of proportions, 1.96 for 95 %
 * @param minWhole below this whole, or this earlier count, numbers are small
 * @param minPoints percentage points that a share must move at least: of many, a hair's breadth is
 *     no chance and yet nothing
 * @param maxPercent of a count, by how much of the earlier one it may move
 * @param maxSmall by how many a small number may move; empty: small numbers are not judged
 */
public record TrendBounds(
    BigDecimal z,
    BigDecimal minWhole,
    BigDecimal minPoints,
    BigDecimal maxPercent,
    Optional<BigDecimal> maxSmall) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The columns of a table of trends. */
  public static String[] columns() {
    return new String[] {
      "measure",
      "dimension",
      "base",
      "only",
      "unknown",
      "unknown_message",
      "z",
      "min_whole",
      "min_points",
      "max_percent",
      "max_small"
    };
  }

  static TrendBounds of(CsvLine line) {
    return new TrendBounds(
        Columns.number(line, "z"),
        Columns.number(line, "min_whole"),
        Columns.number(line, "min_points"),
        Columns.number(line, "max_percent"),
        Columns.optionalNumber(line, "max_small"));
  }

  boolean moved(Account later, Account earlier, boolean shares) {
    if (isSmall(later, earlier)) {
      BigDecimal by = later.amount().subtract(earlier.amount()).abs();
      return maxSmall.filter(most -> by.compareTo(most) > 0).isPresent();
    }
    return shares ? sharesMoved(later, earlier) : countMoved(later, earlier);
  }

  /** Whether there is anything that it can say about the two. */
  boolean judges(Comparison two) {
    return maxSmall.isPresent() || !isSmall(two.left(), two.right());
  }

  private boolean isSmall(Account later, Account earlier) {
    boolean shares = later.whole().signum() > 0 || earlier.whole().signum() > 0;
    return shares
        ? later.whole().min(earlier.whole()).compareTo(minWhole) < 0
        : earlier.amount().compareTo(minWhole) < 0;
  }

  private boolean countMoved(Account later, Account earlier) {
    BigDecimal by = later.amount().subtract(earlier.amount()).abs();
    return by.multiply(HUNDRED).compareTo(maxPercent.multiply(earlier.amount())) > 0;
  }

  boolean sharesMoved(Account later, Account earlier) {
    return Proportions.differ(share(earlier), share(later), z) && isFar(later, earlier);
  }

  /** |x/n - y/m| in points, without dividing. */
  private boolean isFar(Account later, Account earlier) {
    BigDecimal apart =
        later
            .amount()
            .multiply(earlier.whole())
            .subtract(earlier.amount().multiply(later.whole()))
            .abs();
    BigDecimal both = later.whole().multiply(earlier.whole());
    return apart.multiply(HUNDRED).compareTo(minPoints.multiply(both)) >= 0;
  }

  private static Share share(Account account) {
    return new Share(account.amount().longValueExact(), account.whole().longValueExact());
  }
}
