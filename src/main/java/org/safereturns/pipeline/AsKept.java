package org.safereturns.pipeline;

import java.nio.file.Path;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Explanations;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.validation.History;
import org.safereturns.validation.Sent;

/** Submissions as the ledger keeps them, ready to be judged, be it again. */
record AsKept(Ledger ledger) {
  /** Tried again later it is judged as on the day it came. */
  Sent sent(Submission submission) {
    return new Sent(
        original(submission.reference()),
        submission.fileName(),
        submission.sender(),
        Sent.day(submission.received()));
  }

  /** What this sender explained before, and the return that a list of issues belongs to. */
  History history(Submission submission) {
    Explanations explanations = ledger.explanations();
    return new History(
        explanations.known(submission),
        receipt -> explanations.returnOf(receipt, submission).map(this::earlier));
  }

  private History.Earlier earlier(Submission submission) {
    String reference = submission.reference();
    return new History.Earlier(reference, original(reference), submission.fileName());
  }

  Path original(String reference) {
    return ledger
        .originals()
        .find(reference)
        .orElseThrow(() -> new SystemFault("the bytes of " + reference + " are gone"));
  }
}
