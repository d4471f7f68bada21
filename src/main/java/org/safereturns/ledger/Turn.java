package org.safereturns.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.SystemFault;

/**
 * Whose turn it is to work on a ledger that several processes can reach: those that keep originals
 * in one folder, for what one has received another must be able to read. The turn belongs to a
 * connection, so a process that dies gives it back. Thread-safe.
 */
final class Turn implements AutoCloseable {
  /** Known to nobody else in the database. */
  private static final int OURS = 723627700;

  /** Held while it is looked who is there, and while the folder gets its name. */
  private static final String ENTER = "select pg_advisory_lock(7236277001)";

  private static final String LEAVE = "select pg_advisory_unlock(7236277001)";

  private static final String OTHERS =
      "select count(*) = 0 from pg_locks where locktype = 'advisory' and objsubid = 2"
          + " and database = (select oid from pg_database where datname = current_database())"
          + " and classid = %d and objid <> %d";

  private static final String JOIN = "select pg_try_advisory_lock_shared(%d, %d)";

  private static final int PATIENCE_SECONDS = 5;

  private final String url;
  private final Path folder;
  private @Nullable Connection holder;

  /**
   * @param folder of originals
   */
  Turn(String url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  /**
   * Takes the turn, or keeps it; a connection that broke is made anew.
   *
   * @return false if processes with another folder have it
   */
  synchronized boolean take() {
    try {
      Connection held = holder;
      if (held != null && held.isValid(PATIENCE_SECONDS)) {
        return true;
      }
      close();
      Connection fresh = DriverManager.getConnection(url);
      if (isLetIn(fresh)) {
        holder = fresh;
        return true;
      }
      fresh.close();
      return false;
    } catch (SQLException e) {
      throw new SystemFault("The ledger failed: " + e.getClass().getSimpleName(), e);
    }
  }

  private boolean isLetIn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ENTER);
      int place = place();
      boolean free = says(statement, OTHERS.formatted(OURS, place));
      boolean in = free && says(statement, JOIN.formatted(OURS, place));
      statement.execute(LEAVE);
      return in;
    }
  }

  private static boolean says(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  /** By which a folder is known, whatever path leads to it. */
  private int place() {
    Path file = folder.resolve("place");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Files.writeString(file, UUID.randomUUID() + "\n");
      }
      return Files.readString(file).strip().hashCode() & Integer.MAX_VALUE;
    } catch (IOException e) {
      throw new SystemFault("cannot read " + file, e);
    }
  }

  @Override
  public synchronized void close() {
    Connection held = holder;
    holder = null;
    if (held != null) {
      try {
        held.close();
      } catch (SQLException e) {
        throw new SystemFault("The turn at the ledger cannot be given back.", e);
      }
    }
  }
}
