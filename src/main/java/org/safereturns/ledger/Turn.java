package org.safereturns.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.SystemFault;

/**
 * Who may work on a ledger that several processes can reach: one at a time. The turn belongs to a
 * connection, so a process that dies gives it back. Thread-safe.
 */
final class Turn implements AutoCloseable {
  /** Known to nobody else in the database. */
  private static final String TAKE = "select pg_try_advisory_lock(7236277001)";

  private static final int PATIENCE_SECONDS = 5;

  private final String url;
  private @Nullable Connection holder;

  Turn(String url) {
    this.url = url;
  }

  /**
   * Takes the turn, or keeps it; a connection that broke is made anew.
   *
   * @return false if another process has it
   */
  synchronized boolean take() {
    try {
      Connection held = holder;
      if (held != null && held.isValid(PATIENCE_SECONDS)) {
        return true;
      }
      close();
      Connection fresh = DriverManager.getConnection(url);
      if (isFirst(fresh)) {
        holder = fresh;
        return true;
      }
      fresh.close();
      return false;
    } catch (SQLException e) {
      throw new SystemFault("The ledger failed: " + e.getClass().getSimpleName(), e);
    }
  }

  private static boolean isFirst(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(TAKE)) {
      return answer.next() && answer.getBoolean(1);
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
