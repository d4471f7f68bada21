package org.safereturns.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Versions;

/** Reads submissions. */
final class SubmissionRows {
  private static final String SELECT =
      "select s.*, v.submission_id, v.template, v.title, v.collection, v.period, v.purpose,"
          + " v.program, v.rule_book, v.mappings, v.code_lists,"
          + " v.errors, v.queries, v.warnings, v.notes, v.queries_explained,"
          + " (select h.fact from header_fact h where h.submission_id = s.id and h.name = '"
          + ReturnHeader.ANSWERS
          + "')"
          + " as answers"
          + " from submission s left join validation v on v.submission_id = s.id ";

  private SubmissionRows() {}

  static Optional<Submission> find(Handle handle, String reference) {
    return list(handle, "where s.reference = ?", reference).stream().findFirst();
  }

  /**
   * @param condition what follows the tables {@code s} (submission) and {@code v} (validation)
   */
  static List<Submission> list(Handle handle, String condition, Object... values) {
    return handle
        .select(SELECT + condition + " order by s.id", values)
        .map((row, context) -> submission(row))
        .list();
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        row.getString("reference"),
        row.getLong("id"),
        row.getString("sender"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        row.getObject("received", OffsetDateTime.class).toInstant(),
        Door.valueOf(row.getString("door")),
        thread(row),
        State.valueOf(row.getString("state")),
        row.getInt("round_no"),
        row.getInt("attempts"),
        row.getString("last_cause"),
        named(Outcome.class, row.getString("outcome")),
        named(Quarantine.class, row.getString("quarantine")),
        Submission.Ruling.valueOf(row.getString("ruling")),
        about(row),
        versions(row),
        found(row),
        !Objects.equals(row.getString("answer"), row.getString("told")),
        row.getObject("purged") != null);
  }

  private static Optional<MailThread> thread(ResultSet row) throws SQLException {
    String id = row.getString("mail_id");
    return id == null
        ? Optional.empty()
        : Optional.of(
            new MailThread(
                id,
                Objects.requireNonNullElse(row.getString("mail_references"), ""),
                row.getString("mail_address")));
  }

  private static Optional<Submission.About> about(ResultSet row) throws SQLException {
    String template = row.getString("template");
    return template == null
        ? Optional.empty()
        : Optional.of(
            new Submission.About(
                template,
                row.getString("title"),
                row.getString("collection"),
                Places.period(row.getString("period")),
                row.getString("purpose").equals(Purpose.FOR_PUBLICATION.name()),
                Objects.requireNonNullElse(row.getString("answers"), "")));
  }

  private static Optional<Versions> versions(ResultSet row) throws SQLException {
    return row.getObject("submission_id") == null
        ? Optional.empty()
        : Optional.of(
            new Versions(
                row.getString("program"),
                row.getString("rule_book"),
                row.getString("mappings"),
                row.getString("code_lists")));
  }

  private static Optional<Submission.Found> found(ResultSet row) throws SQLException {
    return row.getObject("submission_id") == null
        ? Optional.empty()
        : Optional.of(
            new Submission.Found(
                row.getLong("errors"),
                row.getLong("queries"),
                row.getLong("warnings"),
                row.getLong("notes"),
                row.getLong("queries_explained")));
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
    return Optional.ofNullable(name).map(n -> Enum.valueOf(type, n));
  }
}
