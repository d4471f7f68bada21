package org.safereturns.ledger;

import java.util.Locale;
import org.safereturns.issue.Outcome;

/** What a submission is, in words for whoever asks of it what cannot be done. */
final class Situation {
  private Situation() {}

  /** What follows its reference in a sentence. */
  static String of(Submission submission) {
    if (submission.purged()) {
      return "was removed, being past its date";
    }
    return switch (submission.ruling()) {
      case DISCARDED -> "was discarded";
      case WITHDRAWN -> "is withdrawn ('accept' takes that back)";
      case ACCEPTED, NONE ->
          submission.quarantine().isPresent()
              ? "is in quarantine ('quarantine retry' or 'quarantine discard' it)"
              : verdict(submission);
    };
  }

  private static String verdict(Submission submission) {
    return submission.ruling() == Submission.Ruling.ACCEPTED
        ? "was accepted by an analyst"
        : "is "
            + submission.outcome().map(Outcome::label).orElse("not judged").toLowerCase(Locale.ROOT);
  }
}
