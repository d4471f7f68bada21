package org.safereturns.canonical;

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
}
