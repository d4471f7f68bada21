package org.safereturns.rules.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safereturns.canonical.Period;

/** A set of months: what periods of different lengths cover together. */
record Months(SortedSet<LocalDate> firsts) {
  static final Months NONE = new Months(new TreeSet<>());

  static Months of(Period period) {
    SortedSet<LocalDate> firsts = new TreeSet<>();
    for (int i = 0; i < period.months(); i++) {
      firsts.add(period.start().plusMonths(i));
    }
    return new Months(firsts);
  }

  Months and(Months others) {
    SortedSet<LocalDate> all = new TreeSet<>(firsts);
    all.addAll(others.firsts);
    return new Months(all);
  }

  Months without(Months others) {
    SortedSet<LocalDate> rest = new TreeSet<>(firsts);
    rest.removeAll(others.firsts);
    return new Months(rest);
  }

  Months within(Months others) {
    SortedSet<LocalDate> common = new TreeSet<>(firsts);
    common.retainAll(others.firsts);
    return new Months(common);
  }

  boolean isEmpty() {
    return firsts.isEmpty();
  }

  /** The periods they make: months that follow one another make one. */
  List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    for (LocalDate first : firsts) {
      Period last = periods.isEmpty() ? Period.NONE : periods.get(periods.size() - 1);
      if (!last.isNone() && last.end().equals(first)) {
        periods.set(periods.size() - 1, new Period(last.start(), last.months() + 1));
      } else {
        periods.add(new Period(first, 1));
      }
    }
    return periods;
  }
}
