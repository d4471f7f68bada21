package org.safereturns.issue;

import java.util.List;
import java.util.Optional;

/**
 * Who should have sent what, and what came of it. It is for analysts: what nobody sent has no
 * sender to be answered.
 *
 * @param lines by check, sender and period
 * @param outcomes of every check, by code
 */
public record Coverage(List<Line> lines, List<RuleOutcome> outcomes) {
  /** Nobody is expected to send anything. */
  public static final Coverage NONE = new Coverage(List.of(), List.of());

  public Coverage {
    lines = List.copyOf(lines);
    outcomes = List.copyOf(outcomes);
  }

  /** One thing that is due, with what an analyst should do about it if it is missing. */
  public record Line(Due due, Optional<Issue> issue) {}
}
