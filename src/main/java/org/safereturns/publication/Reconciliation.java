package org.safereturns.publication;

import java.util.List;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.RuleOutcome;

/** What collection rules made of one period: issues with the sender each is for, and outcomes. */
public record Reconciliation(Period period, List<Addressed> issues, List<RuleOutcome> outcomes) {
  public Reconciliation {
    issues = List.copyOf(issues);
    outcomes = List.copyOf(outcomes);
  }
}
