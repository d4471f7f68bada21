package org.safereturns;

import java.util.function.Consumer;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.mapping.RecordSink;
import org.safereturns.publication.CaseSource;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/**
 * Case records read again from the returns as they were kept: the ledger remembers only what was
 * counted.
 */
record KeptCases(Ledger ledger, Validation validation) implements CaseSource {
  @Override
  public void read(Submission submission, Consumer<CaseRecord> each) {
    boolean has =
        ledger
            .submissions()
            .result(submission.reference())
            .map(ValidationResult::records)
            .filter(records -> records > 0)
            .isPresent();
    if (has) {
      validation.records(sent(submission), new Each(each));
    }
  }

  private Sent sent(Submission submission) {
    String holder =
        submission
            .about()
            .map(Submission.About::answers)
            .filter(answers -> !answers.isEmpty())
            .orElse(submission.reference());
    return new Sent(
        ledger
            .originals()
            .find(holder)
            .orElseThrow(() -> new SystemFault("the bytes of " + holder + " are gone")),
        submission.fileName(),
        submission.sender(),
        Sent.day(submission.received()));
  }

  private record Each(Consumer<CaseRecord> each) implements RecordSink {
    @Override
    public void begin(ReturnHeader header, RecordShape shape) {}

    @Override
    public void record(CaseRecord record) {
      each.accept(record);
    }
  }
}
