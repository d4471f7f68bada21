package org.safereturns.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Who did what: entries that are only ever added, each covering the one before with its hash.
 * Thread-safe; processes on one database add to one chain.
 */
public final class AuditLog {
  /** The last entry; locked by whoever adds the next. */
  record Head(long number, String hash, long begunAfter) {
    /** The first entry covers from where on submissions have entries. */
    String previous() {
      return number == 0 ? AuditLog.hash("submissions after " + begunAfter) : hash;
    }
  }

  private static final String HEAD =
      "select number, hash, begun_after from audit_head where id = 1";

  private final Database database;
  private final Clock clock;
  private final String who;
  private final AuditHeads heads;
  private volatile long anchored;

  /**
   * @param who login name of whoever runs the program
   * @param heads file in which the head of the chain is written, outside the database
   */
  AuditLog(Database database, Clock clock, String who, Path heads) {
    this.database = database;
    this.clock = clock;
    this.who = who;
    this.heads = new AuditHeads(heads);
  }

  /** For a text that the log must prove and not tell. */
  public static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds what is done in a transaction to it, as its last step: others wait for the chain. */
  void append(Handle handle, Deed deed, String about, String detail) {
    Head head = handle.select(HEAD + " for update").map((row, context) -> head(row)).one();
    OffsetDateTime now = Submissions.now(clock);
    AuditEntry entry =
        AuditEntry.sealed(
            head.number() + 1, now.toInstant(), who, deed, about, detail, head.previous());
    handle.execute(
        "insert into audit_entry (number, noted, who, deed, about, detail, previous, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        now,
        entry.who(),
        entry.deed(),
        entry.about(),
        entry.detail(),
        entry.previous(),
        entry.hash());
    handle.execute(
        "update audit_head set number = ?, hash = ? where id = 1", entry.number(), entry.hash());
  }

  /**
   * Adds what was done outside the database.
   *
   * @param about a reference or the name of something of ours
   * @param detail codes and hashes: never a value of a return, never the name of a person
   */
  public void note(Deed deed, String about, String detail) {
    database.run(handle -> append(handle, deed, about, detail));
    anchor();
  }

  /** The same, unless the last entry of that kind about it says so already. */
  public void noteChange(Deed deed, String about, String detail) {
    database.run(
        handle -> {
          if (last(handle, deed, about).filter(detail::equals).isEmpty()) {
            append(handle, deed, about, detail);
          }
        });
    anchor();
  }

  private static Optional<String> last(Handle handle, Deed deed, String about) {
    return handle
        .select(
            "select detail from audit_entry where deed = ? and about = ?"
                + " order by number desc limit 1",
            deed.word(),
            about)
        .mapTo(String.class)
        .findOne();
  }

  /** Hands out every entry, the first one first; memory stays flat. */
  public void read(Consumer<AuditEntry> taker) {
    database.run(handle -> read(handle, taker));
  }

  static void read(Handle handle, Consumer<AuditEntry> taker) {
    handle
        .select("select * from audit_entry order by number")
        .map((row, context) -> entry(row))
        .forEach(taker);
  }

  /** What is wrong with the log; empty if it is whole. */
  public List<String> faults() {
    return database.call(handle -> new AuditCheck(handle, heads).faults());
  }

  static Head head(Handle handle) {
    return handle.select(HEAD).map((row, context) -> head(row)).one();
  }

  /** Writes where the chain ends to a place that a change of the database does not reach. */
  void anchor() {
    Head head = database.call(AuditLog::head);
    if (head.number() > anchored) {
      heads.add(head);
      anchored = head.number();
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong("number"), row.getString("hash"), row.getLong("begun_after"));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getObject("noted", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("deed"),
        row.getString("about"),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
