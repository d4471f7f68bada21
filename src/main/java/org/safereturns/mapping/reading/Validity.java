package org.safereturns.mapping.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.FindingKind;

/** When codes may be used, and what is told where one is used at another time. */
public final class Validity {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Validity() {}

  /** Whether a code is in use on any day of a period; always, if that is not stated. */
  public static boolean holds(Code code, Period period) {
    return !period.isStated()
        || (!code.from().isAfter(period.end()) && !code.to().isBefore(period.start()));
  }

  /** Tells a code that is out of use in the period of the return. */
  public static void tell(Reading reading, Code code, Origin origin) {
    Period period = reading.header().period();
    if (!holds(code, period)) {
      reading.found(
          FindingKind.CODE_NOT_IN_USE,
          origin,
          "label",
          code.label(),
          "period",
          period.label(),
          "used",
          used(code));
    }
  }

  private static String used(Code code) {
    return Stream.of(
            code.from().equals(LocalDate.MIN) ? "" : "from " + DAY.format(code.from()),
            code.to().equals(LocalDate.MAX) ? "" : "to " + DAY.format(code.to()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
