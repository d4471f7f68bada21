package org.safereturns.pipeline;

import java.nio.file.Path;
import org.safereturns.feedback.Feedback;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.dataset.Publication;
import org.safereturns.validation.Validation;

/** What the routes connect. */
public final class Rooms {
  /** Those that go by rules and mappings: exchanged together, between two submissions. */
  public record Judging(
      Validation validation, Culprits culprits, Feedback feedback, Publication publication) {}

  private final Senders senders;
  private final Ledger ledger;
  private final Path out;
  private final Meters meters = new Meters();
  private volatile Judging judging;

  /**
   * @param out holds {@code replies/<sender>/<reference>/}, {@code datasets/} and {@code
   *     quarantine/}
   */
  public Rooms(Senders senders, Judging judging, Ledger ledger, Path out) {
    this.senders = senders;
    this.judging = judging;
    this.ledger = ledger;
    this.out = out;
  }

  void exchange(Judging other) {
    judging = other;
  }

  Meters meters() {
    return meters;
  }

  Senders senders() {
    return senders;
  }

  Ledger ledger() {
    return ledger;
  }

  Culprits culprits() {
    return judging.culprits();
  }

  Path out() {
    return out;
  }

  Validation validation() {
    return judging.validation();
  }

  Feedback feedback() {
    return judging.feedback();
  }

  Publication publication() {
    return judging.publication();
  }

  Path replies() {
    return out.resolve("replies");
  }

  Path datasets() {
    return out.resolve("datasets");
  }

  Path quarantine() {
    return out.resolve("quarantine");
  }

  /** Answers in the making and attachments on their way in; nothing here is ever the only copy. */
  Path work() {
    return out.resolve("work");
  }
}
