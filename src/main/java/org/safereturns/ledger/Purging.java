package org.safereturns.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Removes what submissions said in words once they are past their date: quoted cells, issues,
 * explanations, letters, names of files, reasons of decisions. Figures, digests, outcomes, numbers
 * of issues, releases and the audit log stay.
 */
public final class Purging {
  /** Stands where a name stood. */
  static final String REMOVED = "(removed)";

  /** Texts of senders and about them, in every table that keeps some. */
  private static final List<String> TEXTS =
      List.of(
          "select file_name from submission where %s",
          "select last_cause from submission where %s",
          "select message from issue where submission_%s",
          "select seen from issue where submission_%s",
          "select subject from issue where submission_%s",
          "select about from issue where submission_%s",
          "select explanation from issue where submission_%s",
          "select explained_by from issue where submission_%s",
          "select objection from issue where submission_%s",
          "select words from explanation where submission_%s",
          "select given_by from explanation where submission_%s",
          "select reason from decision where submission_%s",
          "select raw from cell where submission_%s",
          "select note from cell where submission_%s");

  /** Words of ours and of analysts, which what is removed may share. */
  private static final List<String> SHARED =
      List.of(
          "select title from rule_book_check",
          "select why from rule_book_check",
          "select mend from issue",
          "select fact from header_fact",
          "select title from validation",
          "select reason from settlement",
          "select detail from audit_entry",
          "select content from release");

  /** A letter that answers no submission, once it is sent or nobody sends it any more. */
  private static final String OLD_LETTER =
      "submission_id is null and coalesce(sent, given_up) < :before";

  /** What such letters say, and to whom. */
  private static final List<String> LETTERS =
      List.of(
          "select recipient from letter where %s",
          "select in_reply_to from letter where %s",
          "select subject from letter where %s",
          "select plain from letter where %s",
          "select html from letter where %s",
          "select last_cause from letter where %s");

  private static final List<String> REMOVALS =
      List.of(
          "delete from issue_link where submission_id = ?",
          "delete from issue where submission_id = ?",
          "delete from explanation where submission_id = ?",
          "delete from letter where submission_id = ?",
          "update decision set reason = '(removed)' where submission_id = ?",
          "update cell set raw = '', note = case when note is null then null else '' end,"
              + " file_name = '(removed)' where submission_id = ?",
          "update completeness set file_name = '(removed)' where submission_id = ?",
          "update validation set recognition = '(removed)' where submission_id = ?");

  private final Database database;
  private final Clock clock;
  private final AuditLog audit;

  Purging(Database database, Clock clock, AuditLog audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Finished submissions that are past their date, first received first.
   *
   * @param days how many days a submission is kept; empty for as long as there is room
   */
  public List<Submission> due(Function<Submission, Optional<Integer>> days) {
    Instant now = clock.instant();
    return database.call(handle -> SubmissionRows.list(handle, "where s.purged is null")).stream()
        .filter(submission -> !submission.isUnfinished())
        .filter(
            submission ->
                days.apply(submission)
                    .map(kept -> submission.received().plus(Duration.ofDays(kept)))
                    .filter(now::isAfter)
                    .isPresent())
        .toList();
  }

  /** Those of which everything was removed. */
  public List<Submission> purged() {
    return database.call(handle -> SubmissionRows.list(handle, "where s.purged is not null"));
  }

  /**
   * Removes what a submission says in words, and notes it in the audit log.
   *
   * @return the texts that were removed
   */
  public Set<String> remove(Submission submission) {
    return database.call(
        handle -> {
          Set<String> texts = new TreeSet<>();
          TEXTS.forEach(
              query -> texts.addAll(texts(handle, query.formatted("id = " + submission.order()))));
          int rows = 0;
          for (String removal : REMOVALS) {
            rows += handle.execute(removal, submission.order());
          }
          handle.execute(
              "update submission set file_name = ?, last_cause = '', mail_id = null,"
                  + " mail_references = null, mail_address = null, purged = ? where id = ?",
              REMOVED,
              Submissions.now(clock),
              submission.order());
          audit.append(
              handle,
              Deed.PURGED,
              submission.reference(),
              "content sha256 %s, %d rows, original, reply".formatted(submission.sha256(), rows));
          return texts;
        });
  }

  /**
   * Removes letters that answer no submission and are past their date, and notes it in the audit
   * log.
   *
   * @param days how many days they are kept
   * @return the texts that were removed
   */
  public Set<String> removeLetters(int days) {
    OffsetDateTime before = Submissions.now(clock).minusDays(days);
    return database.call(
        handle -> {
          Set<String> texts = new TreeSet<>();
          for (String query : LETTERS) {
            handle
                .createQuery(query.formatted(OLD_LETTER))
                .bind("before", before)
                .mapTo(String.class)
                .filter(text -> text != null && !text.isBlank())
                .forEach(texts::add);
          }
          int letters =
              handle
                  .createUpdate("delete from letter where " + OLD_LETTER)
                  .bind("before", before)
                  .execute();
          if (letters > 0) {
            audit.append(handle, Deed.PURGED, "letters", letters + " that answered no return");
          }
          return texts;
        });
  }

  /** Of removed texts those that nothing else says, so that they must be found nowhere. */
  public Set<String> gone(Set<String> removed) {
    Remains remains = new Remains(removed);
    Set<String> gone = new TreeSet<>(removed);
    database.run(
        handle -> {
          for (String query : TEXTS) {
            String all = query.formatted("id is not null");
            texts(handle, all).forEach(text -> gone.removeAll(remains.in(text)));
          }
          for (String query : LETTERS) {
            String all = query.formatted("id is not null");
            texts(handle, all).forEach(text -> gone.removeAll(remains.in(text)));
          }
          for (String query : SHARED) {
            texts(handle, query).forEach(text -> gone.removeAll(remains.in(text)));
          }
        });
    return gone;
  }

  private static List<String> texts(Handle handle, String query) {
    return handle
        .createQuery(query.replaceFirst("select ", "select distinct "))
        .mapTo(String.class)
        .filter(text -> text != null && !text.isBlank())
        .list();
  }
}
