package org.safereturns.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How fully one characteristic was recorded for the people a measure counts.
 *
 * @param total people counted
 * @param asked people who were asked: an answer, "prefer not to say" or "not known" is recorded
 * @param usable people with an answer that can be analysed
 */
public record Completeness(
    Characteristic characteristic,
    String measure,
    Context context,
    long total,
    long asked,
    long usable,
    Origin origin) {
  public Completeness {
    if (usable > asked || asked > total || usable < 0) {
      throw new IllegalArgumentException("usable <= asked <= total does not hold");
    }
  }

  /** In parts of a hundred, one decimal; 0 of nobody is 100: nothing is missing. */
  public BigDecimal askedRate() {
    return rate(asked);
  }

  /** In parts of a hundred, one decimal. */
  public BigDecimal usableRate() {
    return rate(usable);
  }

  private BigDecimal rate(long part) {
    return total == 0
        ? new BigDecimal("100.0")
        : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
  }
}
