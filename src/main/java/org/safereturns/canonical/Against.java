package org.safereturns.canonical;

/**
 * What a derived figure is measured against.
 *
 * @param base measure of the base (percentage) or denominator (rate); empty if the return names
 *     none
 * @param breakdown breakdown of the base
 * @param per 100 for a percentage, for example 1000 for a rate, 0 otherwise
 * @param since earlier period of a change, else {@link Period#NONE}
 */
public record Against(String base, Breakdown breakdown, int per, Period since) {
  public static final Against NOTHING = new Against("", Breakdown.TOTAL, 0, Period.NONE);

  public static Against base(String measure, Breakdown breakdown) {
    return new Against(measure, breakdown, 100, Period.NONE);
  }

  public static Against denominator(String measure, Breakdown breakdown, int per) {
    return new Against(measure, breakdown, per, Period.NONE);
  }

  public static Against since(Period earlier) {
    return new Against("", Breakdown.TOTAL, 0, earlier);
  }
}
