package org.safereturns.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Severity;
import org.safereturns.ledger.Submission.Ruling;

/**
 * What analysts decide. Every decision is kept with who made it and why; asking for what cannot be
 * done is a {@link DecisionRefused}.
 */
public final class Desk {
  /** The datasets are to be written anew; work that saw the submission before does not count. */
  private static final String REPUBLISH = "state = 'ANSWERED', round_no = round_no + 1";

  private final Database database;
  private final Clock clock;
  private final AuditLog audit;

  Desk(Database database, Clock clock, AuditLog audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /** Submissions set aside, in the order of arrival; those discarded are not listed. */
  public List<Submission> quarantined() {
    return database.call(
        handle ->
            SubmissionRows.list(
                handle,
                "where s.quarantine is not null and s.ruling <> 'DISCARDED' and s.purged is null"));
  }

  /** Why a quarantined submission could not be judged, in words. */
  public String why(Submission submission) {
    return submission.isSetAside(Quarantine.UNREADABLE_FILE)
        ? database.call(handle -> told(handle, submission))
        : submission.lastCause();
  }

  /** The sender of a file that cannot be read was told the same. */
  private static String told(Handle handle, Submission submission) {
    return ResultRows.find(handle, submission, Outcome.QUARANTINED).stream()
        .flatMap(result -> result.issues().kept(Severity.ERROR).stream())
        .map(Issue::message)
        .findFirst()
        .orElse("");
  }

  /** A quarantined submission goes back to received. */
  public void retry(String reference, String analyst, String reason) {
    decide(
        decision(reference, Decision.Kind.RETRY, analyst, reason),
        open -> {
          open.requireQuarantine();
          open.requireKept();
          Steps.startOver(open.handle(), reference);
        });
  }

  /**
   * A quarantined submission leaves the list; its bytes are kept. If we failed on it in a later
   * round only, its earlier verdict and figures stay.
   */
  public void discard(String reference, String analyst, String reason) {
    decide(
        decision(reference, Decision.Kind.DISCARD, analyst, reason),
        open -> {
          open.requireQuarantine();
          open.set(
              open.hasOutcome(Outcome.QUARANTINED) ? "ruling = 'DISCARDED'" : "quarantine = null");
        });
  }

  /** The figures no longer stand; those of the submission it superseded stand again. */
  public void withdraw(String reference, String analyst, String reason) {
    decide(
        decision(reference, Decision.Kind.WITHDRAW, analyst, reason),
        open -> {
          open.requireAnswered();
          open.requireBeing(
              open.submission().counts(), "it has no figures that could be withdrawn.");
          open.set("ruling = 'WITHDRAWN', " + REPUBLISH);
        });
  }

  /**
   * The figures of a returned submission, or of one with queries, are accepted as they are; it goes
   * back to validated, so that the sender is told. For a withdrawn submission the withdrawal is
   * taken back, and the sender, who was not told of it, is not told.
   */
  public void accept(String reference, String analyst, String reason) {
    decide(
        decision(reference, Decision.Kind.ACCEPT, analyst, reason),
        open -> {
          open.requireAnswered();
          if (open.hasRuling(Ruling.WITHDRAWN)) {
            open.set("ruling = '" + open.rulingBefore() + "', " + REPUBLISH);
            return;
          }
          open.requireKept();
          open.requireBeing(
              open.hasOutcome(Outcome.RETURNED) || open.hasOutcome(Outcome.ACCEPTED_WITH_QUERIES),
              "only what is returned, has queries or is withdrawn can be accepted.");
          open.require(
              open.submission().about().filter(about -> about.period().isStated()).isPresent(),
              "does not say which period it is for: its figures could not be filed.");
          open.set(
              "ruling = 'ACCEPTED', outcome = 'ACCEPTED', state = 'VALIDATED',"
                  + " round_no = round_no + 1, attempts = 0, answer = ?",
              Acceptance.answer(Text.clean(reason)));
        });
  }

  /**
   * Notes what a sender said about queries or warnings; the submission goes back to received, so
   * that it is judged with it and the sender is told.
   *
   * @param numbers of the issues, as every file of the reply gives them
   * @param said what, and by whom
   */
  public void explain(String reference, List<Integer> numbers, Explanation said, String analyst) {
    if (said.by().isBlank() || said.words().isBlank()) {
      throw new DecisionRefused("An explanation needs who said it and what they said.");
    }
    decide(
        decision(reference, Decision.Kind.EXPLAIN, analyst, said.by() + ": " + said.words()),
        open -> {
          open.requireAnswered();
          open.requireKept();
          open.requireBeing(open.hasRuling(Ruling.NONE), "its queries are not open.");
          for (int number : numbers) {
            Issue issue = open.issue(number);
            open.require(
                issue.severity().isExplainable(),
                "has no. %d as %s: only queries and warnings can be explained."
                    .formatted(number, issue.severity().word()));
            Explanations.note(open.handle(), open.submission().order(), issue, said);
          }
          Steps.startOver(open.handle(), reference);
        });
  }

  /**
   * Forgets what analysts noted about issues; the submission is judged without it and its sender is
   * told. What a sender wrote into a file of its own stays.
   */
  public void takeBack(String reference, List<Integer> numbers, String analyst, String reason) {
    decide(
        decision(reference, Decision.Kind.TAKE_BACK, analyst, reason),
        open -> {
          open.requireAnswered();
          open.requireKept();
          open.requireBeing(open.hasRuling(Ruling.NONE), "its queries are not open.");
          for (int number : numbers) {
            open.require(
                Explanations.forget(open.handle(), open.submission().sender(), open.issue(number)),
                "has no. %d without an explanation that was noted here.".formatted(number));
          }
          Steps.startOver(open.handle(), reference);
        });
  }

  /**
   * A finished submission goes back to received; what stood stands until it is validated anew. What
   * an analyst accepted stays accepted then, unless errors are found that were not there.
   */
  public void reprocess(String reference, String analyst, String reason) {
    decide(
        decision(reference, Decision.Kind.REPROCESS, analyst, reason),
        open -> {
          open.requireAnswered();
          open.requireKept();
          open.requireBeing(
              !open.hasRuling(Ruling.WITHDRAWN, Ruling.DISCARDED), "it is not judged anew.");
          Steps.startOver(open.handle(), reference);
        });
  }

  /**
   * Says which of the figures stands on which senders disagree. They stay as they are; once one of
   * them changes, the question is open again.
   *
   * @param comparison reference of the comparison
   * @param stands one of its names, or {@link org.safereturns.issue.Settlement#BOTH}
   */
  public void settle(String comparison, String stands, String analyst, String reason) {
    new Disagreements(database, clock, audit).settle(comparison, stands, analyst, reason);
  }

  /** Submissions about which something was decided. */
  public Set<String> decided() {
    return database.call(
        handle ->
            handle
                .select(
                    "select reference from submission where id in"
                        + " (select submission_id from decision)")
                .mapTo(String.class)
                .set());
  }

  /** Everything decided about a submission, first decision first. */
  public List<Decision> decisions(String reference) {
    return database.call(
        handle ->
            handle
                .select(
                    "select * from decision where submission_id = ? order by id",
                    Steps.id(handle, reference))
                .map(
                    (row, context) ->
                        new Decision(
                            reference,
                            Decision.Kind.valueOf(row.getString("kind")),
                            row.getString("analyst"),
                            row.getString("reason"),
                            row.getObject("decided", OffsetDateTime.class).toInstant()))
                .list());
  }

  private Decision decision(String reference, Decision.Kind kind, String analyst, String reason) {
    if (analyst.isBlank() || reason.isBlank()) {
      throw new DecisionRefused("A decision needs the name of an analyst and a reason.");
    }
    return new Decision(reference, kind, analyst, reason, Submissions.now(clock).toInstant());
  }

  /** The reason stands with the decision: it may name somebody, and is proved here only. */
  static String decided(String analyst, String reason) {
    return "by %s, reason sha256 %s".formatted(analyst, AuditLog.hash(reason));
  }

  private void decide(Decision decision, Consumer<OpenDecision> work) {
    database.run(
        handle -> {
          work.accept(OpenDecision.begin(handle, decision));
          audit.append(
              handle,
              Deed.valueOf(decision.kind().name()),
              decision.reference(),
              decided(decision.analyst(), decision.reason()));
        });
  }
}
