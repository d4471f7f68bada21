package org.safereturns.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.ValidationResult;

/**
 * The work on every submission, step by step.
 *
 * <p>Each step is one transaction and is taken once: a step that was taken already returns false
 * and changes nothing, whoever asks, in this process or another on the same database. So does a
 * step of a process that has lost its claim on the sender's work, having stood still for too long.
 */
public final class Submissions {
  private final Database database;
  private final Clock clock;
  private final AuditLog audit;
  private final Claims claims;

  Submissions(Database database, Clock clock, AuditLog audit, Claims claims) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.claims = claims;
  }

  /** Notes an arrival. Same sender and same content is the same submission, whatever its name. */
  public Receipt receive(Arrival arrival) {
    return database.call(
        handle -> {
          if (ArrivalRows.insert(handle, arrival, now(clock))) {
            note(handle, arrival);
            return new Receipt(arrival.original().reference(), Receipt.Kind.NEW);
          }
          Submission known = ArrivalRows.locked(handle, arrival);
          if (known.isUnfinished()) {
            return new Receipt(known.reference(), Receipt.Kind.UNFINISHED);
          }
          if (known.quarantine().filter(Quarantine::isTriedAgain).isEmpty()
              || known.ruling() == Submission.Ruling.DISCARDED) {
            return new Receipt(known.reference(), Receipt.Kind.KNOWN);
          }
          Steps.startOver(handle, known.reference());
          note(handle, arrival);
          return new Receipt(known.reference(), Receipt.Kind.RETRY);
        });
  }

  private void note(Handle handle, Arrival arrival) {
    String how = "by %s, sha256 %s".formatted(arrival.door(), arrival.original().sha256());
    audit.append(handle, Deed.RECEIVED, arrival.original().reference(), how);
  }

  /** To the millisecond: what every database keeps. */
  static OffsetDateTime now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /**
   * Counts an attempt at the work of a submission before it is begun, so that a file that kills the
   * process is noticed.
   *
   * @return attempts of this round so far, this one included
   */
  public int begin(String reference) {
    return database.call(
        handle -> {
          handle.execute(
              "update submission set attempts = attempts + 1 where reference = ?", reference);
          return SubmissionRows.find(handle, reference).orElseThrow().attempts();
        });
  }

  /** Notes why an attempt failed; the state stays, and the work can be taken up again. */
  public void failed(String reference, String cause) {
    step(
        reference,
        handle ->
            handle.execute(
                    "update submission set last_cause = ? where reference = ?",
                    Text.clean(cause),
                    reference)
                == 1);
  }

  private boolean step(String reference, Function<Handle, Boolean> step) {
    return database.call(handle -> isOurs(handle, reference) && step.apply(handle));
  }

  private boolean isOurs(Handle handle, String reference) {
    return claims.holder().isEmpty()
        || handle
            .select("select sender from submission where reference = ?", reference)
            .mapTo(String.class)
            .findOne()
            .filter(sender -> claims.isOurs(handle, Claims.work(sender)))
            .isPresent();
  }

  /**
   * Received to validated: keeps outcome, figures, completeness, issues, rule outcomes and header,
   * in place of what an earlier round gave. An outcome of quarantined means a file nobody can read.
   */
  public boolean validated(String reference, ValidationResult result) {
    return step(
        reference,
        handle -> {
          boolean taken = Steps.validated(handle, reference, result);
          if (taken) {
            audit.append(handle, Deed.JUDGED, reference, judged(result));
          }
          return taken;
        });
  }

  private static String judged(ValidationResult result) {
    return "%s, rule book %s, mappings %s"
        .formatted(result.outcome(), result.versions().ruleBook(), result.versions().mappings());
  }

  /**
   * Received or validated to validated without a verdict: nothing can be judged for now. If the
   * submission was received, and an earlier round gave a verdict, verdict and figures stay as they
   * were and only the quarantine is noted.
   */
  public boolean quarantine(String reference, Quarantine why, String cause) {
    return step(
        reference,
        handle -> {
          boolean taken = Steps.quarantine(handle, reference, why, Text.clean(cause));
          if (taken) {
            audit.append(handle, Deed.QUARANTINED, reference, why.name());
          }
          return taken;
        });
  }

  /** Validated to answered; the letter, if any, is queued in the same transaction. */
  public boolean answered(String reference, Optional<Letter> letter) {
    return step(
        reference,
        handle -> {
          boolean taken = Steps.answered(handle, reference);
          if (taken) {
            letter.ifPresent(l -> LetterRows.queue(handle, l, now(clock)));
            audit.append(
                handle,
                Deed.ANSWERED,
                reference,
                letter.map(l -> "letter " + l.id()).orElse("no letter"));
          }
          return taken;
        });
  }

  /**
   * Answered to published, for each that is still as it was listed and was not quarantined.
   *
   * @param shown submissions as they stood when the datasets were written
   * @param fingerprint of the datasets
   */
  public void published(List<Submission> shown, String fingerprint) {
    database.run(
        handle -> {
          if (claims.isOurs(handle, Claims.DATASETS)) {
            Steps.published(handle, shown, fingerprint, now(clock))
                .forEach(about -> audit.append(handle, Deed.PUBLISHED, about, fingerprint));
          }
        });
    audit.anchor();
  }

  public Optional<Submission> find(String reference) {
    return database.call(handle -> SubmissionRows.find(handle, reference));
  }

  /**
   * @throws java.util.NoSuchElementException if there is none
   */
  public Submission get(String reference) {
    return find(reference).orElseThrow();
  }

  /** Every submission in the order of arrival. */
  public List<Submission> list() {
    return database.call(handle -> SubmissionRows.list(handle, ""));
  }

  /** Those to be judged or answered, in the order of arrival: what to take up after a crash. */
  public List<Submission> left() {
    return database.call(
        handle -> SubmissionRows.list(handle, "where s.state in ('RECEIVED', 'VALIDATED')"));
  }

  /** Those of one sender that came and were not judged, in the order of arrival. */
  public List<Submission> unjudged(String sender) {
    return database.call(
        handle ->
            SubmissionRows.list(handle, "where s.state = 'RECEIVED' and s.sender = ?", sender));
  }

  /** The number of the one that came last. */
  public long newest() {
    return database.call(
        handle ->
            handle.select("select max(id) from submission").mapTo(Long.class).findOne().orElse(0L));
  }

  /** Whether the datasets do not say yet what some submission says. */
  public boolean isUnpublished() {
    return database.call(
        handle ->
            handle
                .select(
                    "select 1 from submission where state = 'ANSWERED' and outcome <>"
                        + " 'QUARANTINED' limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /**
   * What validation made of a submission, as it was kept: issues beyond those kept are counted, not
   * listed. The outcome is the one in force, which an analyst may have changed. Empty before the
   * submission is validated, and if it could not be judged.
   */
  public Optional<ValidationResult> result(String reference) {
    return database.call(
        handle ->
            SubmissionRows.find(handle, reference)
                .filter(s -> !isUnjudged(s))
                .flatMap(s -> s.outcome().flatMap(o -> ResultRows.find(handle, s, o))));
  }

  /** An earlier verdict outlives a later round in which nothing could be judged. */
  private static boolean isUnjudged(Submission s) {
    return s.outcome().filter(Outcome.QUARANTINED::equals).isPresent()
        && s.quarantine().filter(Quarantine::isTriedAgain).isPresent();
  }

  /** What became of each check, by reference; none before a submission is validated. */
  public Map<String, List<RuleOutcome>> outcomes(List<Submission> some) {
    return database.call(
        handle -> {
          Map<Long, List<RuleOutcome>> read =
              CheckRows.outcomes(handle, some.stream().map(Submission::order).toList());
          Map<String, List<RuleOutcome>> outcomes = new HashMap<>();
          some.forEach(s -> outcomes.put(s.reference(), read.getOrDefault(s.order(), List.of())));
          return outcomes;
        });
  }

  /** What became of each check on a submission; empty before it is validated. */
  public List<RuleOutcome> outcomes(String reference) {
    return database.call(handle -> CheckRows.outcomes(handle, Steps.id(handle, reference)));
  }
}
