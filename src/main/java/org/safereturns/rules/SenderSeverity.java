package org.safereturns.rules;

import java.time.LocalDate;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;

/**
 * How much what a check finds weighs for one sender.
 *
 * @param collection of which returns; empty: of any
 * @param reason in words for the sender
 * @param owner who decided it, for analysts
 * @param until the last day of receipt for which it holds
 */
public record SenderSeverity(
    RuleCode code,
    String sender,
    String collection,
    Severity severity,
    String reason,
    String owner,
    LocalDate until) {
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }

  public boolean isAbout(Received received, String ofCollection) {
    return sender.equals(received.sender())
        && (collection.isEmpty() || collection.equals(ofCollection))
        && holdsOn(received.day());
  }
}
