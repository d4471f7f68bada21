package org.safereturns.pipeline.hall;

import java.nio.file.Path;
import org.safereturns.feedback.Feedback;
import org.safereturns.ledger.Ledger;
import org.safereturns.pipeline.gauge.Meters;
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

  public void exchange(Judging other) {
    judging = other;
  }

  public Meters meters() {
    return meters;
  }

  public Senders senders() {
    return senders;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Culprits culprits() {
    return judging.culprits();
  }

  public Path out() {
    return out;
  }

  public Validation validation() {
    return judging.validation();
  }

  public Feedback feedback() {
    return judging.feedback();
  }

  public Publication publication() {
    return judging.publication();
  }

  public Path replies() {
    return out.resolve("replies");
  }

  public Path datasets() {
    return out.resolve("datasets");
  }

  public Path quarantine() {
    return out.resolve("quarantine");
  }

  /** Answers in the making and attachments on their way in; nothing here is ever the only copy. */
  public Path work() {
    return out.resolve("work");
  }
}
