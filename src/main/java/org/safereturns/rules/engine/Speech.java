package org.safereturns.rules.engine;

import java.util.Map;
import java.util.Optional;
import org.safereturns.issue.RuleCode;
import org.safereturns.rules.SenderSeverity;
import org.safereturns.rules.cause.Causes;
import org.safereturns.rules.words.Labels;

/**
 * What issues are told with: what codes are called, how likely causes are put, and how much each
 * weighs for the sender.
 *
 * @param severities what weighs otherwise for this sender
 */
record Speech(Labels labels, Causes causes, Map<RuleCode, SenderSeverity> severities) {
  Speech {
    severities = Map.copyOf(severities);
  }

  Optional<SenderSeverity> severity(RuleCode code) {
    return Optional.ofNullable(severities.get(code));
  }
}
