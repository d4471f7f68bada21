package org.safereturns.ledger;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.ValidationResult;

/**
 * The steps from state to state. Each begins with an update that names the state it expects: the
 * database lets one asker through, and the others find that the step was taken.
 */
final class Steps {
  private Steps() {}

  static boolean validated(Handle handle, String reference, ValidationResult result) {
    boolean unreadable = result.outcome() == Outcome.QUARANTINED;
    boolean stands = Acceptance.stands(handle, reference, result);
    int taken =
        handle.execute(
            "update submission set state = 'VALIDATED', outcome = ?, quarantine = ?, ruling = ?,"
                + " last_cause = '', answer = ? where reference = ? and state = 'RECEIVED'",
            (stands ? Outcome.ACCEPTED : result.outcome()).name(),
            unreadable ? Quarantine.UNREADABLE_FILE.name() : null,
            (stands ? Submission.Ruling.ACCEPTED : Submission.Ruling.NONE).name(),
            stands ? Acceptance.answer(handle, reference) : answer(result),
            reference);
    if (taken == 1) {
      ResultRows.replace(handle, id(handle, reference), result);
    }
    return taken == 1;
  }

  /** A verdict of an earlier round survives our failure in a later one. */
  static boolean quarantine(Handle handle, String reference, Quarantine why, String cause) {
    int kept =
        handle.execute(
            "update submission set state = 'VALIDATED', quarantine = ?, last_cause = ?"
                + " where reference = ? and state = 'RECEIVED' and outcome is not null",
            why.name(),
            cause,
            reference);
    return kept == 1
        || handle.execute(
                "update submission set state = 'VALIDATED', outcome = 'QUARANTINED', quarantine ="
                    + " ?, last_cause = ?, answer = ? where reference = ? and (state ="
                    + " 'RECEIVED' or (state = 'VALIDATED' and quarantine is null))",
                why.name(),
                cause,
                Sha256.of(why.name().getBytes(StandardCharsets.UTF_8)),
                reference)
            == 1;
  }

  static boolean answered(Handle handle, String reference) {
    return handle.execute(
            "update submission set state = 'ANSWERED', told = answer where reference = ? and state"
                + " = 'VALIDATED'",
            reference)
        == 1;
  }

  /** Gives what was published: references, and the datasets if they are others than before. */
  static List<String> published(
      Handle handle, List<Submission> shown, String fingerprint, OffsetDateTime now) {
    List<String> published = new ArrayList<>();
    List<Submission> answered = shown.stream().filter(s -> s.state() == State.ANSWERED).toList();
    if (!answered.isEmpty()) {
      PreparedBatch batch =
          handle.prepareBatch(
              "update submission set state = 'PUBLISHED' where reference = ? and round_no = ? and"
                  + " state = 'ANSWERED' and outcome <> 'QUARANTINED'");
      answered.forEach(s -> batch.add(s.reference(), s.round()));
      int[] changed = batch.execute();
      for (int i = 0; i < changed.length; i++) {
        if (changed[i] == 1) {
          published.add(answered.get(i).reference());
        }
      }
    }
    boolean known =
        handle
            .select("select fingerprint from publication order by id desc limit 1")
            .mapTo(String.class)
            .findOne()
            .filter(fingerprint::equals)
            .isPresent();
    if (!known) {
      handle.execute(
          "insert into publication (fingerprint, published) values (?, ?)", fingerprint, now);
      published.add("datasets");
    }
    return published;
  }

  /** To received, in a new round; a verdict stays until there is another, a quarantine goes. */
  static void startOver(Handle handle, String reference) {
    handle.execute(
        "update submission set state = 'RECEIVED', round_no = round_no + 1, attempts = 0,"
            + " last_cause = '', quarantine = null,"
            + " outcome = case when outcome = 'QUARANTINED' then null else outcome end"
            + " where reference = ?",
        reference);
  }

  static long id(Handle handle, String reference) {
    return handle
        .select("select id from submission where reference = ?", reference)
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() -> new NoSuchElementException("no submission " + reference));
  }

  /** Equal for equal answers, so that the sender is told the same thing once. */
  private static String answer(ValidationResult result) {
    StringBuilder text = new StringBuilder(result.outcome().name());
    text.append(result.issues().totals());
    for (Issue issue : result.issues().kept()) {
      text.append('\n').append(issue.code()).append(issue.origin()).append(issue.message());
      issue.explanation().ifPresent(e -> text.append(e.words()).append(e.objection()));
    }
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
