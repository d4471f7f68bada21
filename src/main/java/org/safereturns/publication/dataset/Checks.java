package org.safereturns.publication.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.dataset.SubmissionTables.Check;
import org.safereturns.publication.table.Rows;

/** What became of each check on submissions: by far the most rows, so some are read at a time. */
record Checks(Ledger ledger, List<Submission> submissions) implements Rows<Check> {
  private static final int AT_A_TIME = 200;

  @Override
  public long size() {
    AtomicLong size = new AtomicLong();
    each(check -> size.incrementAndGet());
    return size.get();
  }

  @Override
  public void each(Consumer<? super Check> each) {
    for (int first = 0; first < submissions.size(); first += AT_A_TIME) {
      List<Submission> some =
          submissions.subList(first, Math.min(first + AT_A_TIME, submissions.size()));
      Map<String, List<RuleOutcome>> outcomes = ledger.submissions().outcomes(some);
      for (Submission submission : some) {
        outcomes.getOrDefault(submission.reference(), List.of()).stream()
            .sorted(Comparator.comparing(RuleOutcome::code))
            .forEach(outcome -> each.accept(new Check(submission, outcome)));
      }
    }
  }
}
