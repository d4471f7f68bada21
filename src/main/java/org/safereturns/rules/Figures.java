package org.safereturns.rules;

import java.math.BigDecimal;
import org.safereturns.canonical.Observation;
import org.safereturns.issue.Comparison;

/**
 * Whether a printed figure can have come from the counts behind it.
 *
 * <p>A printed 9.7 is anything from 9.65 to 9.75, both ends in it: how a sender rounds the middle
 * is not ours to judge. Everything is compared in whole multiples, so nothing is rounded here.
 */
public final class Figures {
  private Figures() {}

  /** Whether {@code part} of {@code base} can print as the percentage. */
  public static boolean percentFits(Observation percentage, Observation part, Observation base) {
    return shareFits(percentage, part.value(), base.value(), BigDecimal.valueOf(100));
  }

  /** Whether {@code count} per so many of {@code denominator} can print as the rate. */
  public static boolean rateFits(Observation rate, Observation count, Observation denominator) {
    return shareFits(
        rate, count.value(), denominator.value(), BigDecimal.valueOf(rate.against().per()));
  }

  /** Whether the count can print as the rate among some population from least to most. */
  public static boolean populationFits(Observation rate, Observation count, long least, long most) {
    BigDecimal people = count.value().multiply(BigDecimal.valueOf(rate.against().per()));
    return rate.low().multiply(BigDecimal.valueOf(least)).compareTo(people) <= 0
        && rate.high().multiply(BigDecimal.valueOf(most)).compareTo(people) >= 0;
  }

  /** Whether the share or rate that one side printed can come from what the other side counts. */
  public static boolean sharesFit(Comparison sides) {
    Observation printed = (Observation) sides.left().figures().get(0).cell();
    BigDecimal per = BigDecimal.valueOf(printed.against().per());
    return shareFits(printed, sides.right().amount(), sides.right().whole(), per);
  }

  /**
   * Whether the change can print for the later figure less the earlier one. Counts are exact; two
   * rounded shares may make the last digit of their difference differ by one.
   */
  public static boolean differenceFits(Observation change, Observation later, Observation earlier) {
    return later.low().subtract(earlier.high()).compareTo(change.high()) <= 0
        && later.high().subtract(earlier.low()).compareTo(change.low()) >= 0;
  }

  /** Whether a difference on the way to the later count can print as the percentage. */
  public static boolean differenceFitsChange(
      Observation difference, Observation change, Observation later) {
    BigDecimal earlier = later.value().subtract(difference.value());
    return shareFits(change, difference.value(), earlier, BigDecimal.valueOf(100));
  }

  /** Whether the change from earlier to later can print as the percentage. */
  public static boolean changeFits(Observation change, Observation later, Observation earlier) {
    BigDecimal moved = later.value().subtract(earlier.value());
    return shareFits(change, moved, earlier.value(), BigDecimal.valueOf(100));
  }

  /** A share of nothing can be printed as anything: there is no number it ought to be. */
  private static boolean shareFits(
      Observation printed, BigDecimal part, BigDecimal whole, BigDecimal per) {
    return whole.signum() <= 0 || within(printed, part.multiply(per), whole);
  }

  /** Whether {@code low <= numerator / divisor <= high}, without dividing. */
  private static boolean within(Observation printed, BigDecimal numerator, BigDecimal divisor) {
    return printed.low().multiply(divisor).compareTo(numerator) <= 0
        && printed.high().multiply(divisor).compareTo(numerator) >= 0;
  }
}
