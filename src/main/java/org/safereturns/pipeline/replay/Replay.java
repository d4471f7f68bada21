package org.safereturns.pipeline.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Issues;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.gauge.Cause;
import org.safereturns.pipeline.step.AsKept;
import org.safereturns.validation.Validation;

/**
 * Judges all submissions in the ledger by two rule books and says what differs. Nothing is written:
 * no reply, no state.
 */
public final class Replay {
  /**
   * Two checks that raise on the same cells.
   *
   * @param submissions in which both raised, on so many {@code cells} together
   */
  public record Pair(RuleCode first, RuleCode second, int submissions, int cells) {}

  private final Ledger ledger;
  private final Validation before;
  private final Validation after;
  private final SameCells sameCells = new SameCells();

  public Replay(Ledger ledger, Validation before, Validation after) {
    this.ledger = ledger;
    this.before = before;
    this.after = after;
  }

  /** Those whose bytes are kept and that were judged, or would be. */
  public List<Submission> submissions() {
    return ledger.submissions().list().stream()
        .filter(s -> s.ruling() != Submission.Ruling.DISCARDED)
        .filter(s -> !s.isSetAside(Quarantine.UNKNOWN_SENDER) && !s.purged())
        .toList();
  }

  public Replayed submission(Submission submission) {
    Replayed.Judged now = judged(submission, after);
    sameCells.add(submission.reference(), now.issues());
    return Replayed.of(about(submission), judged(submission, before), now);
  }

  /** Against what its sender was told, of which the ledger keeps so many findings of one check. */
  public Replayed sinceTold(Submission submission) {
    Replayed.Judged now = judged(submission, after);
    sameCells.add(submission.reference(), now.issues());
    Issues kept = new Issues();
    now.issues().forEach(kept::add);
    return Replayed.of(
        about(submission), told(submission), new Replayed.Judged(now.ended(), kept.kept()));
  }

  private Replayed.Judged told(Submission submission) {
    return ledger
        .submissions()
        .result(submission.reference())
        .map(r -> new Replayed.Judged(ended(r), r.issues().kept()))
        .orElse(new Replayed.Judged("no answer", List.of()));
  }

  private static String about(Submission submission) {
    return "%s  %s  %s"
        .formatted(submission.sender(), submission.fileName(), submission.reference());
  }

  private static String ended(ValidationResult result) {
    return result.outcome().label().toLowerCase(Locale.ROOT);
  }

  private Replayed.Judged judged(Submission submission, Validation validation) {
    List<Issue> issues = new ArrayList<>();
    try (AsKept kept = new AsKept(ledger)) {
      ValidationResult result =
          validation.validate(kept.sent(submission), kept.history(submission), issues::add);
      return new Replayed.Judged(ended(result), issues);
    } catch (SystemFault e) {
      return new Replayed.Judged("we fail: " + Cause.of(e), List.of());
    }
  }

  /** Checks across senders and of who should send what, on the figures that stand. */
  public void together(Consumer<Replayed> taker) {
    List<Period> periods =
        ledger.figures().standing().stream()
            .flatMap(submission -> submission.about().stream())
            .map(Submission.About::period)
            .distinct()
            .sorted()
            .toList();
    for (Period period : periods) {
      String about = "all senders, " + period.label();
      taker.accept(Replayed.of(about, compared(period, before), compared(period, after)));
    }
    taker.accept(Replayed.of("who should send what", due(before), due(after)));
  }

  private Replayed.Judged compared(Period period, Validation validation) {
    List<Issue> issues =
        validation
            .reconcile(
                period, ledger.figures().standingFigures(), ledger.disagreements().settlements())
            .issues()
            .stream()
            .map(Addressed::issue)
            .toList();
    return new Replayed.Judged("", issues);
  }

  private Replayed.Judged due(Validation validation) {
    Filings filings = ledger.figures().filings();
    LocalDate reached = filings.reached();
    List<Issue> issues =
        validation.cover(filings, reached, Optional.empty()).lines().stream()
            .map(Coverage.Line::issue)
            .flatMap(Optional::stream)
            .toList();
    return new Replayed.Judged("", issues);
  }

  /** Checks of the second rule book that raised on the same cells everywhere. */
  public List<Pair> sameCells() {
    return sameCells.pairs();
  }
}
