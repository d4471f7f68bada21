package org.safereturns.rules.engine;

import java.util.Optional;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SeverityChange;
import org.safereturns.rules.SenderSeverity;

/**
 * How much an issue weighs.
 *
 * @param change that it weighs otherwise for this sender than for all others
 */
record Weight(Severity severity, Optional<SeverityChange> change) {
  /**
   * @param usual as the check says
   * @param inSentence whether it is about a sentence: a slip there is asked about, and does not
   *     turn back tables that are right
   */
  static Weight of(Severity usual, Optional<SenderSeverity> own, boolean inSentence) {
    Severity others = asked(usual, inSentence);
    Severity severity = own.map(o -> asked(o.severity(), inSentence)).orElse(others);
    return new Weight(
        severity,
        own.filter(o -> severity != others)
            .map(o -> new SeverityChange(others, o.reason(), o.until())));
  }

  private static Severity asked(Severity severity, boolean inSentence) {
    return severity == Severity.ERROR && inSentence ? Severity.QUERY : severity;
  }
}
