package org.safereturns.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.ledger.Figures;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.Reconciliation;

/** Once the inbox is empty: compares what senders say about the same, then writes the datasets. */
final class Settling {
  private final Rooms rooms;
  private final Notices notices;
  private final QuarantinePages quarantine;

  Settling(Rooms rooms) {
    this.rooms = rooms;
    notices = new Notices(rooms);
    quarantine = new QuarantinePages(rooms);
  }

  void settle() {
    List<Reconciliation> reconciliations = reconciliations();
    quarantine.update();
    notices.update(reconciliations);
    rooms.publication().write(rooms.datasets(), reconciliations);
  }

  /** One for each period that figures stand for, in the order of time. */
  private List<Reconciliation> reconciliations() {
    return rooms.ledger().figures().standing().stream()
        .flatMap(submission -> submission.about().stream())
        .map(Submission.About::period)
        .distinct()
        .sorted()
        .map(this::reconciled)
        .toList();
  }

  private Reconciliation reconciled(Period period) {
    Figures figures = rooms.ledger().figures();
    List<Filed> filed = figures.standingFigures(period);
    List<Addressed> issues = new ArrayList<>();
    List<RuleOutcome> outcomes = rooms.validation().reconcile(period, filed, issues::add);
    return new Reconciliation(period, issues, outcomes);
  }
}
