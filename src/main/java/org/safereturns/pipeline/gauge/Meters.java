package org.safereturns.pipeline.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.safereturns.issue.RuleOutcome;
import org.slf4j.MDC;

/**
 * Counts outcomes and times steps, never a figure of a sender; remembers when each door was looked
 * at last. As long as nobody reads the counts, none are kept. Thread-safe.
 */
public final class Meters {
  private static final String STEP = "step";

  private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
  private final Map<String, Instant> doors = new ConcurrentSkipListMap<>();

  private final Outages outages = new Outages();

  /** What does not answer. */
  public Outages outages() {
    return outages;
  }

  /** From now on the counts are kept there. */
  public void keepIn(MeterRegistry other) {
    registry.add(other);
  }

  /** Does a step; what is logged meanwhile carries its name. */
  public void step(String name, Runnable work) {
    MDC.put(STEP, name);
    try {
      registry.timer("safe_returns.step", STEP, name).record(work);
    } finally {
      MDC.remove(STEP);
    }
  }

  public void outcome(String outcome) {
    registry.counter("safe_returns.submissions", "outcome", outcome).increment();
  }

  /** Counts what became of the checks, by their families: there are few of those. */
  public void checked(List<RuleOutcome> outcomes) {
    for (RuleOutcome outcome : outcomes) {
      String family = outcome.code().text().replaceFirst("-.*", "");
      String result = outcome.result().label();
      registry.counter("safe_returns.checks", "family", family, "result", result).increment();
    }
  }

  public void lookedAt(String door, Clock clock) {
    doors.put(door, clock.instant());
  }

  /** When each door was looked at last, by its name. */
  public Map<String, Instant> doors() {
    return Map.copyOf(doors);
  }
}
