package org.safereturns.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.safereturns.rules.words.Words;

/**
 * The whole numbers from 1 on that a printed figure leaves for the number it was divided by.
 *
 * @param most null if there is no upper bound
 */
record WholeNumbers(BigDecimal least, @Nullable BigDecimal most) {
  static final WholeNumbers ANY = new WholeNumbers(BigDecimal.ONE, null);
  static final WholeNumbers NONE = new WholeNumbers(BigDecimal.ONE, BigDecimal.ZERO);

  /** Every whole number by which {@code number}, not below 0, divides to {@code low..high}. */
  static WholeNumbers dividing(BigDecimal number, BigDecimal low, BigDecimal high) {
    if (high.signum() < 0 || (high.signum() == 0 && number.signum() > 0)) {
      return NONE;
    }
    BigDecimal least =
        high.signum() == 0
            ? BigDecimal.ONE
            : number.divide(high, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
    BigDecimal most = low.signum() <= 0 ? null : number.divide(low, 0, RoundingMode.FLOOR);
    return new WholeNumbers(least, most);
  }

  WholeNumbers from(BigDecimal number) {
    return new WholeNumbers(least.max(number), most);
  }

  /** The numbers that are in both. */
  WholeNumbers and(WholeNumbers other) {
    BigDecimal lower = most == null ? other.most : most;
    return new WholeNumbers(
        least.max(other.least),
        lower == null || other.most == null ? lower : lower.min(other.most));
  }

  /** Whether the two have no number in common. */
  boolean misses(WholeNumbers other) {
    return and(other).isEmpty();
  }

  boolean isEmpty() {
    return most != null && most.compareTo(least) < 0;
  }

  boolean has(BigDecimal number) {
    return number.compareTo(least) >= 0 && (most == null || number.compareTo(most) <= 0);
  }

  /** As one would say it: "49", "from 48 to 50", "47 or more". */
  String text() {
    if (most == null) {
      return Words.number(least) + " or more";
    }
    return most.compareTo(least) == 0
        ? Words.number(least)
        : "from " + Words.number(least) + " to " + Words.number(most);
  }
}
