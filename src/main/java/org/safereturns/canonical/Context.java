package org.safereturns.canonical;

import java.util.Comparator;

/**
 * A figure's key without its measure: rules join on it.
 *
 * @param area code of the list {@code REF_AREA}
 */
public record Context(String area, Period period, Breakdown breakdown)
    implements Comparable<Context> {
  private static final Comparator<Context> ORDER =
      Comparator.comparing(Context::period)
          .thenComparing(Context::area)
          .thenComparing(Context::breakdown);

  public Context at(Period other) {
    return new Context(area, other, breakdown);
  }

  public Context in(String otherArea) {
    return new Context(otherArea, period, breakdown);
  }

  public Context by(Breakdown other) {
    return new Context(area, period, other);
  }

  /** The same figure's place for another category of one dimension. */
  public Context by(String dimension, String code) {
    return by(breakdown.with(dimension, code));
  }

  @Override
  public int compareTo(Context other) {
    return ORDER.compare(this, other);
  }
}
