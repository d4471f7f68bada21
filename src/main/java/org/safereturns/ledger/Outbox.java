package org.safereturns.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Letters to be mailed. Answers to submissions are queued by {@link Submissions#answered}, all
 * others here.
 */
public final class Outbox {
  /** A letter that nobody will get unless an analyst does something, and why. */
  public record Undelivered(Letter letter, String cause) {}

  private static final int MOST = 200;
  private static final String WAITS = "sent is null and given_up is null";

  private final Database database;
  private final Clock clock;
  private final AuditLog audit;

  Outbox(Database database, Clock clock, AuditLog audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /** Queues a letter; queued again, it stays one. */
  public void queue(Letter letter) {
    database.run(handle -> queue(handle, letter));
  }

  private boolean queue(Handle handle, Letter letter) {
    boolean isNew = LetterRows.queue(handle, letter, now());
    if (isNew) {
      audit.append(handle, Deed.WRITTEN, letter.id(), letter.sender());
    }
    return isNew;
  }

  /**
   * Queues a letter if it tells of something that was not told yet; then all its topics are told.
   *
   * @return whether it was queued
   */
  public boolean tell(Letter letter, List<String> topics) {
    return database.call(
        handle -> {
          int news = 0;
          for (String topic : topics) {
            news += tell(handle, topic);
          }
          return news > 0 && queue(handle, letter);
        });
  }

  private int tell(Handle handle, String topic) {
    return handle.execute(
        "insert into told (topic, at) values (?, ?) on conflict do nothing", topic, now());
  }

  public boolean isTold(String topic) {
    return told(topic, Instant.EPOCH) > 0;
  }

  /** How many topics that begin so were told since a moment. */
  public long told(String beginning, Instant since) {
    return database.call(
        handle ->
            handle
                .select(
                    "select count(*) from told where substring(topic from 1 for ?) = ? and at >= ?",
                    beginning.length(),
                    beginning,
                    since.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
  }

  /** Letters not sent whose time has come, in the order they were queued; not all of very many. */
  public List<Letter> due() {
    return database.call(
        handle ->
            LetterRows.list(
                handle, MOST, "l.sent is null and l.given_up is null and l.due <= ?", now()));
  }

  /** Whether a letter waits that was due so long ago. */
  public boolean isLate(Duration patience) {
    return database.call(
        handle ->
            handle
                .select(
                    "select 1 from letter where sent is null and given_up is null and due < ?",
                    Submissions.now(clock).minus(patience))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** How many letters are not sent, due or not. */
  public long waiting() {
    return database.call(
        handle ->
            handle.select("select count(*) from letter where " + WAITS).mapTo(Long.class).one());
  }

  /**
   * Takes a letter as {@link #due()} listed it, for one attempt to send it.
   *
   * @param patience how long nobody else may try; after that it is due again unless sent
   * @return false if somebody else took it
   */
  public boolean claim(Letter letter, Duration patience) {
    return database.call(
        handle ->
            handle.execute(
                    "update letter set attempts = attempts + 1, due = ? where id = ? and attempts ="
                        + " ? and "
                        + WAITS,
                    now().plus(patience),
                    letter.id(),
                    letter.attempts())
                == 1);
  }

  /** Whether nobody else may try yet: whoever stood still since {@link #claim} asks once more. */
  public boolean isStillClaimed(Letter letter) {
    return database.call(
        handle ->
            handle
                .select(
                    "select 1 from letter where id = ? and attempts = ? and due > ? and " + WAITS,
                    letter.id(),
                    letter.attempts() + 1,
                    now())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /** The mail server has it. Dying between its acceptance and this call repeats the letter. */
  public void sent(String id) {
    database.run(
        handle ->
            handle.execute("update letter set sent = ?, last_cause = '' where id = ?", now(), id));
  }

  /** Sending failed for now: the letter is due again after a while. */
  public void failed(String id, String cause, Duration wait) {
    database.run(
        handle ->
            handle.execute(
                "update letter set last_cause = ?, due = ? where id = ?",
                Text.clean(cause),
                now().plus(wait),
                id));
  }

  /** A mail server will never take this letter: it is not sent again unless an analyst says so. */
  public void refused(String id, String cause) {
    database.run(
        handle ->
            handle.execute(
                "update letter set last_cause = ?, given_up = ? where id = ?",
                Text.clean(cause),
                now(),
                id));
  }

  /**
   * A letter that was sent came back.
   *
   * @return false if there is no letter of ours with this Message-ID
   */
  public boolean bounced(String messageId, String cause) {
    return database.call(
        handle ->
            handle.execute(
                    "update letter set last_cause = ?, given_up = ? where message_id = ?",
                    Text.clean(cause),
                    now(),
                    messageId)
                > 0);
  }

  /** Letters refused or returned, in the order they were queued. */
  public List<Undelivered> undelivered() {
    return database.call(
        handle ->
            handle
                .select(
                    "select l.*, s.reference from letter l left join submission s on s.id ="
                        + " l.submission_id where l.given_up is not null order by l.queued")
                .map(
                    (row, context) ->
                        new Undelivered(LetterRows.letter(row), row.getString("last_cause")))
                .list());
  }

  /**
   * Sends a letter again that was refused or came back.
   *
   * @throws DecisionRefused if there is none
   */
  public void retry(String id) {
    undelivered(id, "sent = null, given_up = null, attempts = 0, due = ?", Deed.SENT_AGAIN);
  }

  /**
   * Takes a letter that was refused or came back off the list.
   *
   * @throws DecisionRefused if there is none
   */
  public void drop(String id) {
    undelivered(id, "given_up = null, sent = ?", Deed.DROPPED);
  }

  private void undelivered(String id, String change, Deed deed) {
    database.run(
        handle -> {
          int changed =
              handle.execute(
                  "update letter set " + change + " where id = ? and given_up is not null",
                  now(),
                  id);
          if (changed == 0) {
            throw new DecisionRefused(
                "There is no letter " + id + " that was refused or came back.");
          }
          audit.append(handle, deed, id, "");
        });
  }

  private OffsetDateTime now() {
    return Submissions.now(clock);
  }
}
