package org.safereturns.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure with its key.
 *
 * @param value as printed: its scale says how many decimals were printed, so a percentage of 9.7 is
 *     anything from 9.65 to 9.75
 */
public record Observation(
    Key key, BigDecimal value, String uom, ObsStatus status, Origin origin, String raw)
    implements Cell {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The smallest number that prints as this value. */
  public BigDecimal low() {
    return value.subtract(halfStep());
  }

  /** The largest number that prints as this value. */
  public BigDecimal high() {
    return value.add(halfStep());
  }

  /** Whether both may be the same number, each as printed. */
  public boolean overlaps(Observation other) {
    return low().compareTo(other.high()) <= 0 && other.low().compareTo(high()) <= 0;
  }

  /** The smallest whole number of the base that prints as this share or rate, never below 0. */
  public BigDecimal smallestPart(Observation whole) {
    return low().max(BigDecimal.ZERO).multiply(whole.value).divide(per(), 0, RoundingMode.CEILING);
  }

  /** The largest whole number of the base that prints as this share or rate. */
  public BigDecimal largestPart(Observation whole) {
    return high().multiply(whole.value).divide(per(), 0, RoundingMode.FLOOR);
  }

  /** Whether the figure is a whole number. */
  public boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }

  /** Whether something can be counted and come to it: a whole number, and not below zero. */
  public boolean isCountable() {
    return isWhole() && value.signum() >= 0;
  }

  private BigDecimal per() {
    return against().per() == 0 ? HUNDRED : BigDecimal.valueOf(against().per());
  }

  private BigDecimal halfStep() {
    return statistic() == Statistic.COUNT
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(5, Math.max(value.scale(), 0) + 1);
  }
}
