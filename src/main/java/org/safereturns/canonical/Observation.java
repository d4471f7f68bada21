package org.safereturns.canonical;

import java.math.BigDecimal;

/**
 * One figure with its key.
 *
 * @param value as printed: its scale says how many decimals were printed, so a percentage of 9.7 is
 *     anything from 9.65 to 9.75
 */
public record Observation(
    Key key, BigDecimal value, String uom, ObsStatus status, Origin origin, String raw)
    implements Cell {

  /** The smallest number that prints as this value. */
  public BigDecimal low() {
    return value.subtract(halfStep());
  }

  /** The largest number that prints as this value. */
  public BigDecimal high() {
    return value.add(halfStep());
  }

  private BigDecimal halfStep() {
    return statistic() == Statistic.COUNT
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(5, Math.max(value.scale(), 0) + 1);
  }
}
