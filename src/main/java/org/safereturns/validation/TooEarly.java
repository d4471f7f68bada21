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
    Period period = header.period();
    LocalDate day = sent.received();
    if (!day.isBefore(period.end())) {
      return Optional.empty();
    }
    FindingKind kind =
        day.isBefore(period.start()) ? FindingKind.PERIOD_NOT_BEGUN : FindingKind.PERIOD_NOT_OVER;
    Origin where = header.place(ReturnHeader.PERIOD).orElse(Origin.wholeFile(sent.name()));
    return Optional.of(new Finding(kind, where, Map.of("period", period.label())));
  }
}
