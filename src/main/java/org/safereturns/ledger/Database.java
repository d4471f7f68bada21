package org.safereturns.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SystemFault;

/** The ledger's connection to its database: every use is one transaction. */
final class Database implements AutoCloseable {
  /** The newest migration; a test holds it to the files. */
  static final String SCHEMA = "13";

  private static final String MIGRATIONS = "classpath:org/safereturns/ledger/migrations";

  /** Of others the pool complains by repeating them, password and all. */
  private static final Pattern ADDRESS = Pattern.compile("jdbc:(h2|postgresql):");

  private static final String SERVER = "jdbc:postgresql:";

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * @throws SystemFault if it cannot be opened
   */
  static Database open(String url) {
    return openUnlessInUse(url)
        .orElseThrow(
            () ->
                new SystemFault(
                    "The ledger is in use by another run of this program: wait until it ends."));
  }

  /** Empty if another process has the file of an embedded database. */
  static Optional<Database> openUnlessInUse(String url) {
    return connect(url).map(Database::prepare);
  }

  private static Database prepare(HikariDataSource pool) {
    try {
      migrate(pool);
      return new Database(pool);
    } catch (SQLException | FlywayException e) {
      pool.close();
      throw new SystemFault("The ledger's tables could not be prepared: " + e.getMessage(), e);
    } catch (SystemFault e) {
      pool.close();
      throw e;
    }
  }

  private static Optional<HikariDataSource> connect(String url) {
    if (!ADDRESS.matcher(url).lookingAt()) {
      throw new ConfigurationFault(
          "ledger",
          0,
          "is not shown, for it may hold a password; it must be like jdbc:postgresql://host/name");
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.setPoolName("ledger");
    if (url.startsWith(SERVER)) { // who stands still in a transaction keeps nobody waiting for long
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      config.setConnectionInitSql("set idle_in_transaction_session_timeout = '1min'");
    }
    try {
      return Optional.of(new HikariDataSource(config));
    } catch (HikariPool.PoolInitializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof SQLException sql
          && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        return Optional.empty();
      }
      throw new SystemFault("The ledger could not be opened: " + cause.getMessage(), e);
    }
  }

  /** Asks before it calls Flyway, which takes a second to find that nothing is to be done. */
  private static void migrate(HikariDataSource pool) throws SQLException {
    String version = version(pool);
    if (version.equals(SCHEMA)) {
      return;
    }
    if (!version.isEmpty() && Integer.parseInt(version) > Integer.parseInt(SCHEMA)) {
      throw new SystemFault("The ledger was written by a newer version of this program.");
    }
    Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
  }

  private static String version(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
      if (!tables.next()) {
        return "";
      }
      try (Statement statement = connection.createStatement();
          ResultSet newest =
              statement.executeQuery(
                  "select version from flyway_schema_history"
                      + " where success and version is not null order by installed_rank desc")) {
        return newest.next() ? newest.getString(1) : "";
      }
    }
  }

  /**
   * Whose turn it is to work; none for an embedded database, which one process has to itself.
   *
   * @param folder of what is kept beside the database
   */
  Optional<Turn> turn(Path folder) {
    return isH2() ? Optional.empty() : Optional.of(new Turn(pool.getJdbcUrl(), folder));
  }

  /** Whether it is an embedded database, be it that of another process. */
  boolean isH2() {
    return pool.getJdbcUrl().startsWith("jdbc:h2:");
  }

  /** Whether this process has the file of an embedded database. */
  boolean isEmbedded() {
    return pool.getJdbcUrl().startsWith("jdbc:h2:file:");
  }

  /** Runs in one transaction, undone if anything is thrown. */
  <T> T call(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new SystemFault("The ledger failed: " + e.getClass().getSimpleName(), e);
    }
  }

  void run(Consumer<Handle> work) {
    call(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /** The same, seeing all of it as it was when it began, whatever others write meanwhile. */
  void atOneMoment(Consumer<Handle> work) {
    try {
      jdbi.useTransaction(TransactionIsolationLevel.SERIALIZABLE, work::accept);
    } catch (JdbiException e) {
      throw new SystemFault("The ledger failed: " + e.getClass().getSimpleName(), e);
    }
  }

  /** Closes, and rewrites the database without the space of what was removed from it. */
  void closeCompact() {
    String url = pool.getJdbcUrl();
    boolean embedded = isEmbedded();
    pool.close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (!embedded) {
        statement.execute("analyze"); // a server's statistics quote values that were removed
      }
      statement.execute(embedded ? "shutdown compact" : "vacuum full");
    } catch (SQLException e) {
      throw new SystemFault("The ledger could not be compacted.", e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
