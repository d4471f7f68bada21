package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLedgerTest extends LedgerContract {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @AfterEach
  void empty() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate submission, publication, audit_entry cascade");
      statement.execute(
          "update audit_head set number = 0, hash = '', begun_after ="
              + " (select coalesce(max(id), 0) from submission)");
    }
  }

  @Test
  void one_process_at_a_time_has_the_turn_to_work(@TempDir Path here, @TempDir Path there) {
    try (Ledger waits = open(there)) {
      try (Ledger works = open(here)) {
        assertThat(works.takeTurn()).isTrue();
        assertThat(works.takeTurn()).isTrue();
        assertThat(waits.takeTurn()).isFalse();
        assertThat(waits.submissions().list()).isEmpty();
      }
      assertThat(waits.takeTurn()).isTrue();
    }
  }

  @Override
  Ledger open(Path folder) {
    return Ledger.open(server.getJdbcUrl("postgres", "postgres"), folder, CLOCK, Vault.NONE);
  }
}
