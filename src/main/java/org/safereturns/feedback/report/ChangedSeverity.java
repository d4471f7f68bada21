package org.safereturns.feedback.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.safereturns.feedback.text.Plain;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SeverityChange;

/** Tells a sender that something weighs otherwise for it than for others: never by silence. */
final class ChangedSeverity {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private ChangedSeverity() {}

  /** A sentence or two; empty for an issue that weighs what it always does. */
  static String words(Issue issue) {
    return issue.change().map(change -> words(issue.severity(), change)).orElse("");
  }

  private static String words(Severity severity, SeverityChange change) {
    return Plain.line(
        "For you this is %s, not %s as for other senders, in returns that reach us up to %s: %s"
            .formatted(
                named(severity),
                named(change.usual()),
                day(change.until()),
                Plain.sentence(change.reason())));
  }

  private static String named(Severity severity) {
    return (severity == Severity.ERROR ? "an " : "a ") + severity.word();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
