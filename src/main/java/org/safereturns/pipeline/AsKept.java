package org.safereturns.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.ledger.Explanations;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.OpenOriginal;
import org.safereturns.ledger.Submission;
import org.safereturns.validation.History;
import org.safereturns.validation.Sent;

/** Submissions as the ledger keeps them, ready to be judged, be it again, until this is closed. */
final class AsKept implements AutoCloseable {
  private final Ledger ledger;
  private final Map<String, OpenOriginal> open = new TreeMap<>();

  AsKept(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Tried again later it is judged as on the day it came. */
  Sent sent(Submission submission) {
    return new Sent(
        original(submission),
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
    return new History.Earlier(
        submission.reference(), original(submission), submission.fileName());
  }

  Path original(Submission submission) {
    return open.computeIfAbsent(
            submission.reference(), reference -> ledger.originals().open(submission))
        .file();
  }

  @Override
  public void close() {
    open.values().forEach(OpenOriginal::close);
  }
}
