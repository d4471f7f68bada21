package org.safereturns.canonical.violation;

import java.time.LocalDate;
import org.safereturns.issue.Severity;

/** Made to break the architecture rules, so that a test can show that they bite. */
final class BreaksEveryRule {
  @SuppressWarnings("UnusedVariable") // the rule looks at the declaration
  private final double figure;

  BreaksEveryRule(double figure) {
    this.figure = figure;
  }

  @SuppressWarnings("JavaTimeDefaultTimeZone") // the very thing the rule must find
  static String today() {
    return LocalDate.now() + Severity.ERROR.word();
  }
}
