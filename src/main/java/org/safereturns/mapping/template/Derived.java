package org.safereturns.mapping.template;

import java.util.Set;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Statistic;

/**
 * How a figure that is no count is derived.
 *
 * @param base measure of the base or denominator, empty for the figure's own
 * @param without dimensions that the base is not broken down by
 * @param per of a rate, such as 1000
 */
public record Derived(Statistic statistic, String base, Set<String> without, int per) {
  /** A base that the return does not give. */
  public static final String UNNAMED = "unnamed";

  public static Derived change(Statistic statistic) {
    return new Derived(statistic, "", Set.of(), 0);
  }

  public Derived {
    without = Set.copyOf(without);
  }

  Derived withBase(String measure) {
    return new Derived(statistic, measure, without, per);
  }

  public Breakdown baseOf(Breakdown breakdown) {
    Breakdown base = breakdown;
    for (String dimension : without) {
      base = base.without(dimension);
    }
    return base;
  }
}
