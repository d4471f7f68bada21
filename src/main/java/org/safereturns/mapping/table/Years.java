package org.safereturns.mapping.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.When;

/**
 * The years that head the columns of a table: one that stands far from all others is a slip, and
 * one that is missing may be the one that the return is for.
 */
final class Years {
  private static final int FAR = 5;

  private final Reading reading;
  private final Map<Period, Origin> heads = new TreeMap<>();

  /** Of which years there is a column of counts, by what else the column says. */
  private final Map<Meaning, Set<Period>> columns = new HashMap<>();

  Years(Reading reading) {
    this.reading = reading;
  }

  void head(Meaning meaning, Origin origin) {
    When when = meaning.period();
    if (when != null) {
      heads.putIfAbsent(when.of(reading.header().period()), origin);
    }
  }

  void column(Meaning meaning) {
    When when = meaning.period();
    if (when != null && meaning.derived() == null) {
      columns
          .computeIfAbsent(meaning.atAnyTime(), m -> new HashSet<>())
          .add(when.of(reading.header().period()));
    }
  }

  /** Whether the year of the return has no column beside one of the year before it. */
  boolean lackOwn() {
    Period own = reading.header().period();
    return own.isStated()
        && columns.values().stream()
            .anyMatch(years -> !years.contains(own) && years.contains(own.previous()));
  }

  void tell() {
    heads.forEach(
        (period, origin) ->
            nearest(period)
                .filter(other -> period.isStated() && years(period, other) > FAR)
                .ifPresent(other -> tell(period, other, origin)));
  }

  /** The year of the return is told where the return gives it, not here. */
  private Optional<Period> nearest(Period period) {
    return period.equals(reading.header().period())
        ? Optional.empty()
        : heads.keySet().stream()
            .filter(other -> other.isStated() && !other.equals(period))
            .min(Comparator.comparingInt(other -> years(period, other)));
  }

  private static int years(Period one, Period other) {
    return Math.abs(one.start().getYear() - other.start().getYear());
  }

  private void tell(Period period, Period nearest, Origin origin) {
    reading.found(
        FindingKind.FAR_PERIOD, origin, "period", period.label(), "nearest", nearest.label());
  }
}
