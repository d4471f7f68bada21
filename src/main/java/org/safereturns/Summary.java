package org.safereturns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safereturns.issue.Issues;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.Receipt;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Submissions;
import org.safereturns.pipeline.hall.Handled;
import org.safereturns.pipeline.inbox.Incoming;

/** What became of submissions, a line for each. */
final class Summary {
  private final Submissions submissions;
  private final Table table =
      new Table(
          "SENDER", "FILE", "OUTCOME", "ERRORS", "QUERIES", "WARNINGS", "REFERENCE", "REMARK");

  Summary(Submissions submissions) {
    this.submissions = submissions;
  }

  /** A submission that was not just brought in, under the name it first had. */
  void add(Submission submission, String remark) {
    add(submission, submission.fileName(), remark);
  }

  /** A file under its own name, also if another with the same content came before it. */
  void add(Incoming incoming, Handled handled) {
    String first = handled.submission().fileName();
    boolean known = handled.kind() == Receipt.Kind.KNOWN;
    boolean copy = !first.equals(incoming.fileName()) && !handled.submission().purged();
    add(
        handled.submission(),
        incoming.fileName(),
        copy ? "the same content as " + first : known ? "answered before" : "");
  }

  private void add(Submission submission, String fileName, String remark) {
    Optional<Issues> issues =
        submissions.result(submission.reference()).map(ValidationResult::issues);
    table.add(
        submission.sender(),
        fileName,
        outcome(submission),
        total(issues, Severity.ERROR),
        total(issues, Severity.QUERY),
        total(issues, Severity.WARNING),
        submission.reference(),
        remark);
  }

  /** The file is still in the inbox and nowhere else. */
  void addNotReceived(Incoming incoming, SystemFault fault) {
    String why = String.valueOf(fault.getMessage());
    table.add(incoming.sender(), incoming.fileName(), "not received", "", "", "", "", why);
  }

  boolean isEmpty() {
    return table.isEmpty();
  }

  List<String> lines() {
    return table.lines();
  }

  static String outcome(Submission submission) {
    if (submission.ruling() != Submission.Ruling.NONE
        && submission.ruling() != Submission.Ruling.ACCEPTED) {
      return submission.ruling().name().toLowerCase(Locale.ROOT);
    }
    if (submission.quarantine().isPresent()) {
      return "quarantined: " + why(submission.quarantine().get());
    }
    String label = submission.outcome().map(Outcome::label).orElse("not judged yet");
    boolean pending =
        submission.state() == State.VALIDATED; // the verdict is known, the reply is not out
    return label.toLowerCase(Locale.ROOT) + (pending ? ", not answered yet" : "");
  }

  private static String why(Quarantine quarantine) {
    return switch (quarantine) {
      case UNREADABLE_FILE -> "not readable";
      case UNKNOWN_SENDER -> "not from a known sender";
      case OUR_FAILURE -> "we failed";
    };
  }

  /** What is still to be done about a submission, and by whom. */
  static String work(Submission submission) {
    if (submission.ruling() != Submission.Ruling.DISCARDED && submission.quarantine().isPresent()) {
      return "waits for an analyst";
    }
    return switch (submission.state()) {
      case RECEIVED -> "to be judged";
      case VALIDATED -> "to be answered";
      case ANSWERED -> submission.isUnfinished() ? "to go into the datasets" : "done";
      case PUBLISHED -> "done";
    };
  }

  /** Whether it is our fault that a submission has no verdict or no answer. */
  static boolean weFailed(Submission submission) {
    boolean stuck = submission.state() == State.RECEIVED || submission.state() == State.VALIDATED;
    return stuck || submission.isSetAside(Quarantine.OUR_FAILURE);
  }

  /** Those that are still open: what is explained is settled. */
  private static String total(Optional<Issues> issues, Severity severity) {
    return issues
        .map(found -> found.total(severity) - found.explained(severity))
        .map(open -> Long.toString(open))
        .orElse("");
  }
}
