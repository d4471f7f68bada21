package org.safereturns.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes and reads letters. */
final class LetterRows {
  private static final String SEPARATOR = "\n";

  private LetterRows() {}

  /** Returns false, and changes nothing, if the letter was queued before. */
  static boolean queue(Handle handle, Letter letter, OffsetDateTime now) {
    Letter.Head head = letter.head();
    Letter.Body body = letter.body();
    return handle.execute(
            "insert into letter (id, submission_id, sender, message_id, recipient, subject,"
                + " in_reply_to, mail_references, plain, html, folder, files, attempts, due,"
                + " last_cause) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, '') on conflict"
                + " do nothing",
            letter.id(),
            letter.reference().isEmpty() ? null : Steps.id(handle, letter.reference()),
            letter.sender(),
            head.messageId(),
            head.to(),
            Text.clean(head.subject()),
            head.thread().map(MailThread::messageId).orElse(""),
            head.thread().map(MailThread::references).orElse(""),
            Text.clean(body.plain()),
            Text.clean(body.html()),
            body.folder(),
            String.join(SEPARATOR, body.files()),
            now)
        == 1;
  }

  /**
   * @param most how many
   * @param condition what follows the tables {@code l} (letter) and {@code s} (submission)
   */
  static List<Letter> list(Handle handle, int most, String condition, Object... values) {
    return handle
        .select(
            "select l.*, s.reference from letter l left join submission s on s.id ="
                + " l.submission_id where "
                + condition
                + " order by l.queued limit "
                + most,
            values)
        .map((row, context) -> letter(row))
        .list();
  }

  static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getString("id"),
        row.getString("sender"),
        Objects.requireNonNullElse(row.getString("reference"), ""),
        new Letter.Head(
            row.getString("message_id"),
            row.getString("recipient"),
            row.getString("subject"),
            thread(row)),
        new Letter.Body(
            row.getString("plain"),
            row.getString("html"),
            row.getString("folder"),
            row.getString("files").lines().toList()),
        row.getInt("attempts"));
  }

  private static Optional<MailThread> thread(ResultSet row) throws SQLException {
    String id = row.getString("in_reply_to");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MailThread(id, row.getString("mail_references"), row.getString("recipient")));
  }
}
