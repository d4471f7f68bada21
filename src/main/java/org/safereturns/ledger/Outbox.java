package org.safereturns.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Letters to be mailed. They are queued by {@link Submissions#answered}. */
public final class Outbox {
  private final Database database;
  private final Clock clock;

  Outbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  static void queue(Handle handle, Letter letter, OffsetDateTime now) {
    handle.execute(
        "insert into letter (id, submission_id, message_id, recipient, subject, in_reply_to,"
            + " attempts, due, last_cause) values (?, ?, ?, ?, ?, ?, 0, ?, '') on conflict do"
            + " nothing",
        letter.id(),
        Steps.id(handle, letter.reference()),
        letter.messageId(),
        letter.to(),
        Text.clean(letter.subject()),
        letter.inReplyTo(),
        now);
  }

  /** Letters not sent whose time has come, in the order they were queued. */
  public List<Letter> due() {
    return database.call(
        handle ->
            handle
                .select(
                    "select l.*, s.reference from letter l join submission s on s.id ="
                        + " l.submission_id where l.sent is null and l.due <= ? order by l.queued",
                    Submissions.now(clock))
                .map(
                    (row, context) ->
                        new Letter(
                            row.getString("id"),
                            row.getString("reference"),
                            row.getString("message_id"),
                            row.getString("recipient"),
                            row.getString("subject"),
                            row.getString("in_reply_to"),
                            row.getInt("attempts")))
                .list());
  }

  /** How many letters are not sent, due or not. */
  public long waiting() {
    return database.call(
        handle ->
            handle
                .select("select count(*) from letter where sent is null")
                .mapTo(Long.class)
                .one());
  }

  /**
   * Takes a letter as {@link #due()} listed it, for one attempt to send it.
   *
   * @param patience how long nobody else may try; after that it is due again unless sent
   * @return false if somebody else took it
   */
  public boolean claim(Letter letter, Duration patience) {
    OffsetDateTime until = Submissions.now(clock).plus(patience);
    return database.call(
        handle ->
            handle.execute(
                    "update letter set attempts = attempts + 1, due = ? where id = ? and attempts ="
                        + " ? and sent is null",
                    until,
                    letter.id(),
                    letter.attempts())
                == 1);
  }

  /** The mail server has it. Dying between its acceptance and this call repeats the letter. */
  public void sent(String id) {
    database.run(
        handle ->
            handle.execute(
                "update letter set sent = ?, last_cause = '' where id = ?",
                Submissions.now(clock),
                id));
  }

  /** Sending failed: the letter is due again when the patience of its claim ends. */
  public void failed(String id, String cause) {
    database.run(
        handle ->
            handle.execute("update letter set last_cause = ? where id = ?", Text.clean(cause), id));
  }
}
