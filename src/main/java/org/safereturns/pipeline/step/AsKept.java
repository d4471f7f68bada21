package org.safereturns.pipeline.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.ledger.Explanations;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.OpenOriginal;
import org.safereturns.ledger.Submission;
import org.safereturns.validation.History;
import org.safereturns.validation.Sent;

/** Submissions as the ledger keeps them, ready to be judged, be it again, until this is closed. */
public final class AsKept implements AutoCloseable {
  private final Ledger ledger;
  private final Map<String, OpenOriginal> open = new TreeMap<>();

  public AsKept(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Tried again later it is judged as on the day it came. */
  public Sent sent(Submission submission) {
    return new Sent(
        original(submission),
        submission.fileName(),
        submission.sender(),
        Sent.day(submission.received()));
  }

  /** What this sender explained before, and the return that a list of issues belongs to. */
  public History history(Submission submission) {
    Explanations explanations = ledger.explanations();
    return new History(
        explanations.known(submission),
        receipt -> explanations.returnOf(receipt, submission).map(this::earlier),
        header ->
            ledger.figures().before(submission, header).stream().map(AsKept::tables).toList());
  }

  /** What readers have of an earlier return; its sums are not kept. */
  private static Tables tables(List<Filed> figures) {
    String below =
        figures.stream()
            .map(f -> f.filing().declared(LeakFinder.SUPPRESSED_BELOW))
            .findFirst()
            .orElse("");
    return new Tables(figures.stream().map(AsKept::named).toList(), List.of(), below);
  }

  /** Files of one name are told apart by their receipts. */
  private static Cell named(Filed figure) {
    Cell cell = figure.cell();
    Origin at = cell.origin();
    Origin place =
        new Origin(
            at.file() + " (" + figure.reference() + ")",
            at.sheet(),
            at.firstRow(),
            at.firstColumn(),
            at.lastRow(),
            at.lastColumn());
    return cell instanceof Observation o
        ? new Observation(o.key(), o.value(), o.uom(), o.status(), place, o.raw())
        : new Gap(cell.key(), ((Gap) cell).reason(), "", cell.uom(), place, cell.raw());
  }

  private History.Earlier earlier(Submission submission) {
    return new History.Earlier(submission.reference(), original(submission), submission.fileName());
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
