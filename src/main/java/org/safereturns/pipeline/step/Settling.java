package org.safereturns.pipeline.step;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filings;
import org.safereturns.issue.Compared;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.Settlement;
import org.safereturns.ledger.Figures;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.publication.Judged;

/** Once the inbox is empty: compares what senders say about the same, then writes the datasets. */
public final class Settling {
  private final Rooms rooms;
  private final Notices notices;
  private final QuarantinePages quarantine;

  public Settling(Rooms rooms) {
    this.rooms = rooms;
    notices = new Notices(rooms);
    quarantine = new QuarantinePages(rooms);
  }

  void settle() {
    Judged judged = judged();
    List<Reconciliation> reconciliations = judged.reconciliations();
    quarantine.update();
    rooms.ledger().disagreements().keep(disagreements(reconciliations));
    notices.update(reconciliations);
    rooms.publication().write(rooms.datasets(), reconciliations, judged.coverage());
  }

  public Judged judged() {
    return new Judged(reconciliations(), coverage());
  }

  /** Up to where the returns have come: the datasets must not change because time goes by. */
  private Coverage coverage() {
    Filings filings = rooms.ledger().figures().filings();
    return rooms.validation().cover(filings, filings.reached(), Optional.empty());
  }

  /** One for each period that figures stand for, in the order of time. */
  private List<Reconciliation> reconciliations() {
    Figures figures = rooms.ledger().figures();
    List<Filed> filed = figures.standingFigures();
    List<Settlement> settled = rooms.ledger().disagreements().settlements();
    return figures.standing().stream()
        .flatMap(submission -> submission.about().stream())
        .map(Submission.About::period)
        .distinct()
        .sorted()
        .map(period -> rooms.validation().reconcile(period, filed, settled))
        .toList();
  }

  private static List<Comparison> disagreements(List<Reconciliation> reconciliations) {
    return reconciliations.stream()
        .flatMap(period -> period.comparisons().stream())
        .filter(Compared::isDisagreement)
        .map(Compared::comparison)
        .toList();
  }
}
