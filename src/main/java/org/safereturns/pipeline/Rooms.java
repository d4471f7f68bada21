package org.safereturns.pipeline;

import java.nio.file.Path;
import org.safereturns.feedback.Feedback;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.Publication;
import org.safereturns.validation.Validation;

/**
 * What the routes connect.
 *
 * @param out holds {@code replies/<sender>/<reference>/}, {@code datasets/} and {@code quarantine/}
 */
public record Rooms(
    Senders senders,
    Validation validation,
    Ledger ledger,
    Feedback feedback,
    Publication publication,
    Path out) {

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
