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
}
