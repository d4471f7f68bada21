package org.safereturns.rules.engine;

import java.time.Duration;

/**
 * How much one session may do before it is a fault of ours.
 *
 * @param firings for each fact and check; one fact can break each rule only so often
 */
public record RunLimits(int firings, Duration time) {
  public static final RunLimits DEFAULT = new RunLimits(3, Duration.ofMinutes(2));

  int firings(int facts, int checks) {
    return (int) Math.min(Integer.MAX_VALUE, 1_000 + (long) firings * facts * checks);
  }

  /**
   * How many times one join of a rule may put facts together. A join that is bound to what its
   * facts have in common finds each of them a few times over.
   */
  static long joined(long facts) {
    return 1_000_000 + 10 * facts;
  }
}
