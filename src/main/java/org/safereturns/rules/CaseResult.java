package org.safereturns.rules;

import org.safereturns.issue.RuleCode;

/**
 * How one case of a check ended.
 *
 * @param check the rule's name, or the row's place: two versions of a code have two
 * @param name of the case
 * @param ended {@code raised}, {@code ok} or {@code not run}
 * @param problem what was otherwise than expected; empty if nothing
 * @param message what the sender would read, with how to mend it; empty if nothing was raised
 * @param line where the case begins, in {@code file}
 */
public record CaseResult(
    String check,
    RuleCode code,
    String name,
    String ended,
    String problem,
    String message,
    String file,
    int line) {
  public boolean passed() {
    return problem.isEmpty();
  }

  /** A line for the analyst whose case did not pass. */
  public String told() {
    return "%s:%d: %s, case \"%s\": %s".formatted(file, line, code, name, problem);
  }
}
