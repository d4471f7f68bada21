package org.safereturns;

import java.time.ZoneOffset;
import java.util.List;
import org.safereturns.ledger.Decision;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;

/** What becomes of analysts' acceptances when the submissions are judged anew. */
final class Acceptances {
  private static final String GONE =
      "%s is accepted no longer, although %s: judged anew, it cannot be read or has errors that"
          + " were not there. Its reply names them; 'accept' it again if it is to stand all the"
          + " same.";

  private final Ledger ledger;
  private final List<String> before;

  /** Looks which there are, before the work. */
  Acceptances(Ledger ledger) {
    this.ledger = ledger;
    before =
        ledger.submissions().list().stream()
            .filter(submission -> submission.state() == State.RECEIVED)
            .filter(submission -> submission.ruling() == Submission.Ruling.ACCEPTED)
            .map(Submission::reference)
            .toList();
  }

  /** Whether each stands, after the work. */
  List<String> lines() {
    return before.stream().map(this::line).toList();
  }

  private String line(String reference) {
    boolean stands = ledger.submissions().get(reference).ruling() == Submission.Ruling.ACCEPTED;
    String said = stands ? "%s stays accepted: %s." : GONE;
    return said.formatted(reference, decision(reference));
  }

  private String decision(String reference) {
    return ledger.desk().decisions(reference).stream()
        .filter(decision -> decision.kind() == Decision.Kind.ACCEPT)
        .reduce((earlier, later) -> later)
        .map(
            decision ->
                "%s accepted it on %s (\"%s\")"
                    .formatted(
                        decision.analyst(),
                        decision.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        decision.reason()))
        .orElse("an analyst accepted it");
  }
}
