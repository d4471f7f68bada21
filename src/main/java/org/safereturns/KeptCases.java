package org.safereturns;

import java.util.function.Consumer;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.OpenOriginal;
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
    if (has && !submission.purged()) {
      try (OpenOriginal original = ledger.originals().open(holder(submission))) {
        Sent sent =
            new Sent(
                original.file(),
                submission.fileName(),
                submission.sender(),
                Sent.day(submission.received()));
        validation.records(sent, new Each(each));
      }
    }
  }

  private Submission holder(Submission submission) {
    String holder =
        submission
            .about()
            .map(Submission.About::answers)
            .filter(answers -> !answers.isEmpty())
            .orElse(submission.reference());
    return ledger.submissions().get(holder);
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
