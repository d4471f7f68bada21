package org.safereturns.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers every submission, figure, issue, reply and release. Thread-safe; several processes may
 * share the work on one PostgreSQL database by {@link Claims}, the embedded database serves one
 * process at a time unless that process shares it.
 */
public final class Ledger implements AutoCloseable {
  /**
   * A commit is on disk before it is acknowledged (the default loses it when the process is
   * killed); nothing is closed behind our back while routes still stop.
   */
  /** No trace file: it would quote values, and no purge would look for them there. */
  private static final String EMBEDDED =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;MODE=PostgreSQL"
          + ";DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";

  private final Database database;
  private final Path folder;
  private final Originals originals;
  private final AuditLog audit;
  private final Purging purging;
  private final Submissions submissions;
  private final Figures figures;
  private final Outbox outbox;
  private final MailAttempts mailAttempts;
  private final Desk desk;
  private final Disagreements disagreements;
  private final Explanations explanations;
  private final Releases releases;
  private final Optional<Turn> turn;
  private final Claims claims;
  private @Nullable Sharing sharing;
  private boolean compact;

  private Ledger(Database database, Path folder, Clock clock, Vault vault) {
    this.database = database;
    this.turn = database.turn(folder);
    this.claims = new Claims(database);
    this.folder = folder;
    this.originals = new Originals(folder.resolve("returns"), vault);
    originals.sweep(clock.instant().minus(Duration.ofDays(1)));
    this.audit =
        new AuditLog(
            database, clock, System.getProperty("user.name", ""), folder.resolve("audit.heads"));
    this.submissions = new Submissions(database, clock, audit, claims);
    this.figures = new Figures(database);
    this.outbox = new Outbox(database, clock, audit);
    this.mailAttempts = new MailAttempts(database, clock);
    this.desk = new Desk(database, clock, audit);
    this.disagreements = new Disagreements(database, clock, audit);
    this.explanations = new Explanations(database);
    this.purging = new Purging(database, clock, audit);
    this.releases = new Releases(database, clock, audit);
  }

  /**
   * Opens the ledger of a folder, made if need be: an embedded database beside the kept originals.
   *
   * @throws org.safereturns.issue.SystemFault if it cannot be opened
   */
  public static Ledger open(Path folder, Clock clock) {
    return open(folder, clock, Vault.NONE);
  }

  /**
   * The same with originals that are encrypted.
   *
   * @param vault has the keys
   */
  public static Ledger open(Path folder, Clock clock, Vault vault) {
    Database database =
        Database.openUnlessInUse(embedded(folder))
            .orElseGet(
                () ->
                    Sharing.find(folder)
                        .map(address -> Database.open(address + EMBEDDED))
                        .orElseGet(() -> Database.open(embedded(folder))));
    return new Ledger(database, folder, clock, vault);
  }

  /** Whether there is an embedded database in a folder. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("ledger.mv.db"));
  }

  static String embedded(Path folder) {
    return "jdbc:h2:" + file(folder) + EMBEDDED;
  }

  private static String file(Path folder) {
    return "file:" + folder.toAbsolutePath().resolve("ledger");
  }

  /**
   * Opens a ledger on a database server; originals are kept in the folder.
   *
   * @param url JDBC, {@code jdbc:postgresql://...}, with its credentials
   * @throws org.safereturns.issue.SystemFault if it cannot be opened
   */
  public static Ledger open(String url, Path folder, Clock clock, Vault vault) {
    return new Ledger(Database.open(url), folder, clock, vault);
  }

  /**
   * Lets other commands on this machine open the same folder while this process has it; for a
   * process that stays. Without effect on a database server, which needs no such thing.
   */
  public void share() {
    if (database.isEmbedded() && sharing == null) {
      sharing = Sharing.start(folder, file(folder));
    }
  }

  /**
   * Takes the turn to work on submissions, or keeps it until the ledger is closed. Any process may
   * read and decide; at one time those receive, judge and answer that keep originals in one folder.
   *
   * @return false if processes with another folder have it
   */
  public boolean takeTurn() {
    return turn.map(Turn::take).orElse(true);
  }

  /** Who is at work on what. */
  public Claims claims() {
    return claims;
  }

  Database database() {
    return database;
  }

  /** Who did what. */
  public AuditLog audit() {
    return audit;
  }

  /** What is past its date. */
  public Purging purging() {
    return purging;
  }

  /**
   * Copies what is needed to put the ledger back.
   *
   * @param to a folder that is not there yet
   * @throws DecisionRefused if it is, or if the ledger is on a database server
   */
  public void backup(Path to) {
    new Backup(database, folder).write(to);
  }

  /** Once it is closed, what was removed from the ledger is in none of its files any more. */
  public void compactWhenClosed() {
    compact = true;
  }

  /** What was released. */
  public Releases releases() {
    return releases;
  }

  /** What senders disagree on. */
  public Disagreements disagreements() {
    return disagreements;
  }

  /** What senders said about queries. */
  public Explanations explanations() {
    return explanations;
  }

  /** The bytes of submissions. */
  public Originals originals() {
    return originals;
  }

  /** The work on submissions. */
  public Submissions submissions() {
    return submissions;
  }

  /** What they say. */
  public Figures figures() {
    return figures;
  }

  /** Letters to be mailed. */
  public Outbox outbox() {
    return outbox;
  }

  /** Letters of others that could not be dealt with. */
  public MailAttempts mailAttempts() {
    return mailAttempts;
  }

  /** What analysts decide. */
  public Desk desk() {
    return desk;
  }

  @Override
  public void close() {
    audit.anchor();
    if (sharing != null) {
      sharing.close();
    }
    claims.close();
    turn.ifPresent(Turn::close);
    if (compact) {
      database.closeCompact();
    } else {
      database.close();
    }
  }
}
