package org.safereturns.pipeline.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.gauge.Asked;

/**
 * What the ledger tells machines, looked up together. If it does not answer soon its numbers are
 * none at all, and never zero.
 */
public final class LedgerGauges {
  private record Numbers(
      double up,
      double waiting,
      double givenUp,
      double quarantined,
      double queries,
      double oldestUnanswered) {
    static final Numbers DOWN =
        new Numbers(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private interface Picked {
    double of(Numbers numbers);
  }

  private final Ledger ledger;
  private final Clock clock;
  private final Asked<Numbers> asked;
  private volatile Numbers numbers = Numbers.DOWN;

  public LedgerGauges(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.asked = new Asked<>(this::numbers, Health.SOON);
  }

  void register(MeterRegistry registry) {
    add(registry, "ledger.up", "Whether the ledger answers", Numbers::up);
    add(registry, "letters.waiting", "Letters not sent yet", Numbers::waiting);
    add(registry, "letters.given.up", "Letters refused or returned", Numbers::givenUp);
    add(registry, "quarantined", "Files without a verdict", Numbers::quarantined);
    add(
        registry,
        "queries.open",
        "Queries that nobody explained, in the returns whose figures stand",
        Numbers::queries);
    add(
        registry,
        "oldest.unanswered.seconds",
        "Age of the oldest submission that is not answered; 0 if all are",
        Numbers::oldestUnanswered);
  }

  private void add(MeterRegistry registry, String name, String what, Picked number) {
    Gauge.builder("safe_returns." + name, () -> number.of(numbers))
        .description(what)
        .register(registry);
  }

  /** Asks the ledger; one that does not answer soon is down. */
  void look() {
    numbers = asked.now().orElse(Numbers.DOWN);
  }

  private Numbers numbers() {
    return new Numbers(
        1,
        (double) ledger.outbox().waiting(),
        ledger.outbox().undelivered().size(),
        ledger.desk().quarantined().size(),
        (double) queries(),
        (double) oldest());
  }

  private long queries() {
    return ledger.figures().standing().stream()
        .flatMap(submission -> submission.found().stream())
        .mapToLong(found -> found.queries() - found.explained())
        .sum();
  }

  private long oldest() {
    return ledger.submissions().left().stream()
        .map(Submission::received)
        .min(Instant::compareTo)
        .map(received -> Duration.between(received, clock.instant()).toSeconds())
        .orElse(0L);
  }
}
