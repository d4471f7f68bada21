package org.safereturns.ledger;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Outcome;

/**
 * A decision in the making: the submission is locked until the transaction ends, so that what was
 * looked at is what is decided on.
 */
record OpenDecision(Handle handle, Submission submission) {

  /** Locks the submission and keeps the decision; both are undone if it is refused. */
  static OpenDecision begin(Handle handle, Decision decision) {
    long id =
        handle
            .select(
                "select id from submission where reference = ? for update", decision.reference())
            .mapTo(Long.class)
            .findOne()
            .orElseThrow(
                () ->
                    new DecisionRefused(
                        "No submission has the reference " + decision.reference() + "."));
    handle.execute(
        "insert into decision (submission_id, kind, analyst, reason, decided)"
            + " values (?, ?, ?, ?, ?)",
        id,
        decision.kind().name(),
        Text.clean(decision.analyst()),
        Text.clean(decision.reason()),
        decision.at().atOffset(ZoneOffset.UTC));
    return new OpenDecision(
        handle, SubmissionRows.find(handle, decision.reference()).orElseThrow());
  }

  boolean hasOutcome(Outcome outcome) {
    return submission.outcome().filter(outcome::equals).isPresent();
  }

  boolean hasRuling(Submission.Ruling... rulings) {
    return Arrays.asList(rulings).contains(submission.ruling());
  }

  /** Of a withdrawn submission: an analyst had accepted it if its verdict was another. */
  Submission.Ruling rulingBefore() {
    boolean byHand =
        hasOutcome(Outcome.ACCEPTED)
            && submission
                .found()
                .filter(f -> f.errors() > 0 || f.queries() > f.explained())
                .isPresent();
    return byHand ? Submission.Ruling.ACCEPTED : Submission.Ruling.NONE;
  }

  void requireQuarantine() {
    requireBeing(
        submission.quarantine().isPresent() && !hasRuling(Submission.Ruling.DISCARDED),
        "it is not in quarantine.");
  }

  void requireAnswered() {
    require(
        submission.state() == State.ANSWERED || submission.state() == State.PUBLISHED,
        "is being worked on: decide when it is answered.");
  }

  void requireKept() {
    requireBeing(!submission.purged(), "there is nothing to judge.");
  }

  /** A refusal that also says what the submission is. */
  void requireBeing(boolean condition, String refusal) {
    require(condition, Situation.of(submission) + ": " + refusal);
  }

  void require(boolean condition, String refusal) {
    if (!condition) {
      throw new DecisionRefused(submission.reference() + " " + refusal);
    }
  }

  /** The issue of a number, as every file of the reply gives it. */
  Issue issue(int number) {
    List<Issue> numbered =
        submission
            .outcome()
            .flatMap(outcome -> ResultRows.find(handle, submission, outcome))
            .map(result -> result.issues().numbered())
            .orElse(List.of());
    require(number >= 1 && number <= numbered.size(), "has no issue with the no. " + number + ".");
    return numbered.get(number - 1);
  }

  /** Sets columns of the submission. */
  void set(String assignments, Object... values) {
    List<Object> all = new ArrayList<>(Arrays.asList(values));
    all.add(submission.order());
    handle.execute("update submission set " + assignments + " where id = ?", all.toArray());
  }
}
