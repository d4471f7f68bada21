package org.safereturns.canonical;

import java.util.SortedMap;

/**
 * One place for a figure: an {@link Observation} if the figure is there, a {@link Gap} if not.
 *
 * <p>The accessors below the four components repeat parts of the key, so that rules read plainly.
 */
public sealed interface Cell permits Observation, Gap {
  Key key();

  /** Unit of measure, a code of the list {@code UNIT_MEASURE}: persons are not households. */
  String uom();

  Origin origin();

  /** The token as it stood in the file. */
  String raw();

  default String measure() {
    return key().measure();
  }

  default Context context() {
    return key().context();
  }

  default String area() {
    return context().area();
  }

  default Period period() {
    return context().period();
  }

  default Breakdown breakdown() {
    return context().breakdown();
  }

  default Statistic statistic() {
    return key().statistic();
  }

  default Against against() {
    return key().against();
  }

  default String base() {
    return against().base();
  }

  /** Where the base or denominator of this figure is found. */
  default Context baseContext() {
    return context().by(against().breakdown());
  }

  /** Where the earlier figure of a change is found. */
  default Context earlierContext() {
    return context().at(against().since());
  }

  /** Where the same figure of the period just before is found. */
  default Context previousContext() {
    return context().at(period().previous());
  }

  /**
   * The dimension whose categories share out the whole of which this is a share: they exclude each
   * other and are at most 100 together. Empty if this is no share, or a share of something else.
   */
  default String dividedBy() {
    SortedMap<String, String> own = breakdown().codes();
    SortedMap<String, String> whole = against().breakdown().codes();
    boolean divides =
        statistic() == Statistic.PERCENTAGE
            && base().equals(measure())
            && own.size() == whole.size() + 1
            && own.entrySet().containsAll(whole.entrySet());
    own.keySet().removeAll(whole.keySet());
    return divides ? own.firstKey() : "";
  }
}
