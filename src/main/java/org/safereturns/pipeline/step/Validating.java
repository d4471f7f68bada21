package org.safereturns.pipeline.step;

import java.util.Locale;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Submissions;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.rules.RulesDidNotEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Received to validated: there is an outcome afterwards, whatever happens. */
final class Validating {
  private static final Logger LOG = LoggerFactory.getLogger(Validating.class);

  /** A file that kills the process again and again is set aside instead of tried for ever. */
  private static final int ATTEMPTS = 3;

  private final Rooms rooms;
  private final Submissions submissions;

  Validating(Rooms rooms) {
    this.rooms = rooms;
    submissions = rooms.ledger().submissions();
  }

  void validate(String reference) {
    Submission submission = submissions.get(reference);
    if (submission.state() != State.RECEIVED) {
      return;
    }
    if (rooms.senders().find(submission.sender()).isEmpty()) {
      submissions.quarantine(reference, Quarantine.UNKNOWN_SENDER, stranger(submission.sender()));
      return;
    }
    if (submissions.begin(reference) > ATTEMPTS) {
      throw new SystemFault("the program ended in the middle of it %d times".formatted(ATTEMPTS));
    }
    ValidationResult result = judged(submission);
    if (submissions.validated(reference, result)) {
      rooms.meters().outcome(result.outcome().name().toLowerCase(Locale.ROOT));
      rooms.meters().checked(result.outcomes());
    }
  }

  private ValidationResult judged(Submission submission) {
    ReplyFolder folder = ReplyFolder.of(rooms, submission);
    rooms.ledger().claims().require(Claims.work(submission.sender()));
    folder.begin();
    try (IssuesCsv issues = IssuesCsv.in(folder.draft());
        AsKept kept = new AsKept(rooms.ledger())) {
      ValidationResult result =
          rooms.validation().validate(kept.sent(submission), kept.history(submission), issues);
      issues.complete();
      return result;
    }
  }

  /** We failed: no verdict, nothing lost, an analyst is told why. */
  void setAside(String reference, Throwable failure) {
    String cause = Cause.of(failure);
    if (failure instanceof RulesDidNotEnd) {
      try (AsKept kept = new AsKept(rooms.ledger())) {
        cause += ". " + rooms.culprits().find(kept.sent(submissions.get(reference)));
      }
    }
    if (submissions.quarantine(reference, Quarantine.OUR_FAILURE, cause)) {
      LOG.warn("{} is quarantined: {}", reference, cause);
      rooms.meters().outcome("our_failure");
    }
  }

  private static String stranger(String sender) {
    return sender.equals(Inbox.NOBODY)
        ? "it lies in no sender's folder"
        : "nobody with the code '%s' is in the registry of senders".formatted(sender);
  }
}
