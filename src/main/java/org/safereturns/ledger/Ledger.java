package org.safereturns.ledger;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Remembers every submission, figure, issue, reply and release. Thread-safe; several processes may
 * share one PostgreSQL database.
 */
public final class Ledger implements AutoCloseable {
  private final Originals originals;

  private Ledger(Originals originals) {
    this.originals = originals;
  }

  /**
   * Opens the ledger of a folder, made if need be: an embedded database beside the kept originals.
   *
   * @throws org.safereturns.issue.SystemFault if it cannot be opened
   */
  public static Ledger open(Path folder, Clock clock) {
    return open("jdbc:h2:file:" + folder, folder, clock);
  }

  /**
   * Opens a ledger on a database server; originals are kept in the folder.
   *
   * @param url JDBC, {@code jdbc:postgresql://...}, with its credentials
   */
  public static Ledger open(String url, Path folder, Clock clock) {
    return new Ledger(new Originals(folder.resolve(url + clock)));
  }

  public Originals originals() {
    return originals;
  }

  public Submissions submissions() {
    throw new UnsupportedOperationException();
  }

  public Figures figures() {
    throw new UnsupportedOperationException();
  }

  public Outbox outbox() {
    throw new UnsupportedOperationException();
  }

  public Desk desk() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
