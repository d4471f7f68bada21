package org.safereturns.ledger;

import java.time.Clock;
import java.util.List;

/** Letters of others that the mail door began to open and did not finish. */
public final class MailAttempts {
  private final Database database;
  private final Clock clock;

  MailAttempts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts an attempt before it is begun, so that a letter that kills the process is noticed.
   *
   * @param mail by which the mailbox knows the letter
   * @return attempts so far, this one included
   */
  public int begin(String mail) {
    return database.call(
        handle -> {
          handle.execute(
              "insert into mail_attempt (mail, attempts, cause) values (?, 0, '')"
                  + " on conflict do nothing",
              mail);
          handle.execute("update mail_attempt set attempts = attempts + 1 where mail = ?", mail);
          return handle
              .select("select attempts from mail_attempt where mail = ?", mail)
              .mapTo(Integer.class)
              .one();
        });
  }

  /** The letter is dealt with. */
  public void done(String mail) {
    database.run(handle -> handle.execute("delete from mail_attempt where mail = ?", mail));
  }

  /** The attempt failed; another may be made. */
  public void failed(String mail, String cause) {
    database.run(
        handle ->
            handle.execute(
                "update mail_attempt set cause = ? where mail = ?", Text.clean(cause), mail));
  }

  /** No further attempt is made; an analyst is told why, by {@link #givenUp()}. */
  public void giveUp(String mail, String cause) {
    database.run(
        handle ->
            handle.execute(
                "update mail_attempt set cause = ?, given_up = ? where mail = ?",
                Text.clean(cause),
                Submissions.now(clock),
                mail));
  }

  /** Why letters lie in the folder of failed ones, in the order in which they came there. */
  public List<String> givenUp() {
    return database.call(
        handle ->
            handle
                .select(
                    "select cause from mail_attempt where given_up is not null order by given_up,"
                        + " mail")
                .mapTo(String.class)
                .list());
  }
}
