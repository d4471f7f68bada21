package org.safereturns.validation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/** Tells of a reporting period that was not over on the day its return came in. */
final class TooEarly {
  private TooEarly() {}

  static Optional<Finding> find(ReturnHeader header, Sent sent) {
    LocalDate day = sent.received();
    Period period = header.period();
    if (!day.isBefore(period.end())) {
      return Optional.empty();
    }
    FindingKind kind =
        day.isBefore(period.start()) ? FindingKind.PERIOD_NOT_BEGUN : FindingKind.PERIOD_NOT_OVER;
    return Optional.of(
        new Finding(
            kind,
            header.place(ReturnHeader.PERIOD, Origin.wholeFile(sent.name())),
            Map.of("period", period.label())));
  }
}
