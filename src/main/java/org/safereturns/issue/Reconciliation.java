package org.safereturns.issue;

import java.util.List;
import org.safereturns.canonical.Period;

/**
 * What collection rules made of one period.
 *
 * @param issues each with the sender it is for
 * @param outcomes of every check in force, by code
 * @param comparisons what was put side by side, by code
 */
public record Reconciliation(
    Period period, List<Addressed> issues, List<RuleOutcome> outcomes, List<Compared> comparisons) {
  public Reconciliation {
    issues = List.copyOf(issues);
    outcomes = List.copyOf(outcomes);
    comparisons = List.copyOf(comparisons);
  }
}
