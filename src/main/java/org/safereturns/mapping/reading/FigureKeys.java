package org.safereturns.mapping.reading;

import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.mapping.template.Derived;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.When;

/**
 * What the figures of one return are called, by what their labels mean.
 *
 * @param area of the return, for figures that name none
 */
record FigureKeys(Reading reading, String area) {
  String unit(Meaning meaning) {
    return meaning.unit().isEmpty() ? reading.lists().unitOf(meaning.measure()) : meaning.unit();
  }

  Key key(Meaning meaning) {
    check(meaning);
    Period ofReturn = reading.header().period();
    When when = meaning.period();
    Period period = when == null ? ofReturn : when.of(ofReturn);
    String where = meaning.area().isEmpty() ? area : meaning.area();
    Context context = new Context(where, period, Breakdown.of(meaning.by()));
    Derived derived = meaning.derived();
    return derived == null
        ? Key.count(meaning.measure(), context)
        : new Key(
            meaning.measure(), context, derived.statistic(), against(meaning, derived, context));
  }

  private Against against(Meaning meaning, Derived derived, Context context) {
    if (derived.base().equals(Derived.UNNAMED)) {
      return new Against("", Breakdown.TOTAL, derived.per(), Period.NONE);
    }
    String base = derived.base().isEmpty() ? meaning.measure() : derived.base();
    Breakdown breakdown = derived.baseOf(context.breakdown());
    boolean change = derived.statistic() == Statistic.DIFFERENCE && derived.base().isEmpty();
    if (change || derived.statistic() == Statistic.PERCENT_CHANGE) {
      When since = meaning.since();
      return Against.since(
          since == null ? context.period().previous() : since.of(reading.header().period()));
    }
    return new Against(base, breakdown, derived.per(), Period.NONE);
  }

  /** A mapping whose labels leave a figure without a measure cannot be told before it is used. */
  private void check(Meaning meaning) {
    boolean known =
        reading.lists().find("MEASURE").flatMap(l -> l.find(meaning.measure())).isPresent();
    if (!known) {
      String problem =
          meaning.measure().isEmpty()
              ? "a figure has no measure: name it on the table, the row or the column"
              : "\"" + meaning.measure() + "\" is not on the list MEASURE";
      throw new ConfigurationFault(reading.mapping().path(), 0, problem);
    }
  }
}
