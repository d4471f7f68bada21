package org.safereturns.rules;

/**
 * How one case of a check ended.
 *
 * @param ended {@code raised}, {@code ok} or {@code not run}
 * @param problem what was otherwise than expected; empty if nothing
 * @param message what the sender would read; empty if nothing was raised
 * @param line where the case begins, in {@code file}
 */
record CaseResult(
    Check check,
    String name,
    String ended,
    String problem,
    String message,
    String file,
    int line) {
  boolean passed() {
    return problem.isEmpty();
  }
}
