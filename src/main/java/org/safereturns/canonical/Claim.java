package org.safereturns.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says in words about how figures compare: "almost three times", "highest", "one in
 * four".
 *
 * @param words as they stand in the sentence
 * @param figure the figure the words are about
 * @param others the figures it is compared with; one, if it is so many times another
 * @param low the least number of times the words can mean, 0 if they are no number of times
 * @param high the most, null if there is no limit
 * @param origin the sentence
 */
public record Claim(
    Kind kind,
    String words,
    Observation figure,
    List<Observation> others,
    BigDecimal low,
    @Nullable BigDecimal high,
    Origin origin) {

  /** What the words compare. */
  public enum Kind {
    /** The figure as the sentence prints it is the other, as a table prints it. */
    SAME,
    /** The figure is so many times the other, or such a part of it. */
    TIMES,
    /** The same, said between its two numbers: "34 of 49 (69.4%)", "two thirds (34 of 49)". */
    SHARE,
    /** The figure is what the other rose or fell to: "rose by 12% from 43 to 48". */
    CHANGE,
    /** No other is more. */
    MOST,
    /** No other is less. */
    LEAST
  }

  public Claim {
    others = List.copyOf(others);
  }

  public static Claim times(
      String words,
      Observation figure,
      Observation other,
      BigDecimal low,
      @Nullable BigDecimal high,
      Origin origin) {
    return new Claim(Kind.TIMES, words, figure, List.of(other), low, high, origin);
  }

  /** Whether it can be true of the figures as printed. */
  public boolean holds() {
    return contradictedBy().isEmpty();
  }

  /** The first of the others with which it cannot be true. */
  public Optional<Observation> contradictedBy() {
    return others.stream().filter(other -> !goesWith(other)).findFirst();
  }

  private boolean goesWith(Observation other) {
    return switch (kind) {
      case SAME -> figure.overlaps(other);
      case TIMES, SHARE, CHANGE -> quotientFits(other);
      case MOST -> other.low().compareTo(figure.high()) <= 0;
      case LEAST -> other.high().compareTo(figure.low()) >= 0;
    };
  }

  /** Of nothing, or of less than nothing, there are no so many times. */
  private boolean quotientFits(Observation other) {
    return other.low().signum() <= 0
        || (figure.high().compareTo(low.multiply(other.low())) >= 0
            && (high == null || figure.low().compareTo(high.multiply(other.high())) <= 0));
  }
}
