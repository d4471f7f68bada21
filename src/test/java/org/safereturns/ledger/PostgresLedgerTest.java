package org.safereturns.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresLedgerTest extends LedgerContract {
  private static EmbeddedPostgres server;
  private static int schemas;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  @Override
  void openOne() {
    schemas++;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema ledger_" + schemas);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.openOne();
  }

  @Override
  Ledger open(Path folder) {
    String url = server.getJdbcUrl("postgres", "postgres");
    return Ledger.open(url + "&currentSchema=ledger_" + schemas, folder, CLOCK);
  }
}
