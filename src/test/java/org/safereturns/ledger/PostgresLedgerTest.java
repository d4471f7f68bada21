package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safereturns.canonical.TestData.figure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.ValidationResult;

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
      statement.execute("truncate submission, publication, audit_entry, claim cascade");
      statement.execute(
          "update audit_head set number = 0, hash = '', begun_after ="
              + " (select coalesce(max(id), 0) from submission)");
    }
  }

  @Test
  void those_who_keep_originals_in_one_folder_have_the_turn_to_work(
      @TempDir Path here, @TempDir Path there) {
    try (Ledger waits = open(there)) {
      try (Ledger works = open(here);
          Ledger beside = open(here)) {
        assertThat(works.takeTurn()).isTrue();
        assertThat(works.takeTurn()).isTrue();
        assertThat(beside.takeTurn()).isTrue();
        assertThat(waits.takeTurn()).isFalse();
        assertThat(waits.submissions().list()).isEmpty();
      }
      assertThat(waits.takeTurn()).isTrue();
    }
  }

  @Test
  void what_one_process_has_claimed_the_others_leave_alone(@TempDir Path folder) {
    try (Ledger one = open(folder);
        Ledger other = open(folder)) {
      assertThat(one.claims().take("this")).isTrue();
      assertThat(one.claims().take("this")).isTrue();
      one.claims().release("this");
      assertThat(other.claims().take("this")).isFalse();
      assertThat(other.claims().take("that")).isTrue();
      one.claims().release("this");
      assertThat(other.claims().take("this")).isTrue();
    }
  }

  @Test
  void a_claim_without_signs_of_life_runs_out_and_one_with_them_does_not() throws Exception {
    try (Database database = Database.open(url());
        Claims lives = new Claims(database, Duration.ofMillis(500));
        Claims other = new Claims(database, Duration.ofMillis(500))) {
      lives.take("this");
      Thread.sleep(1_000);
      assertThat(other.take("this")).isFalse();
      runOut();
      assertThat(other.take("this")).isTrue();
      assertThatThrownBy(() -> lives.require("this")).hasMessageContaining("taken over");
    }
  }

  @Test
  void who_has_stood_still_for_too_long_takes_no_step_any_more(@TempDir Path folder)
      throws Exception {
    try (Ledger still = open(folder);
        Ledger other = open(folder)) {
      String reference = LedgerData.arrive(still, folder, "dover", "content").reference();
      String work = Claims.work("dover");
      still.claims().take(work);
      runOut();
      assertThat(other.claims().take(work)).isTrue();
      ValidationResult result = LedgerData.result().cells(figure().value("1")).by("dover");
      assertThat(still.submissions().validated(reference, result)).isFalse();
      assertThat(still.submissions().quarantine(reference, Quarantine.OUR_FAILURE, "")).isFalse();
      assertThat(other.submissions().validated(reference, result)).isTrue();
      assertThat(still.submissions().answered(reference, Optional.empty())).isFalse();
      assertThat(other.submissions().answered(reference, Optional.empty())).isTrue();
    }
  }

  /** As if all processes had stood still for so long that no sign of life helps any more. */
  private static void runOut() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update claim set since = since - interval '1 hour',"
              + " until = clock_timestamp() - interval '1 second'");
    }
  }

  private static String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  Ledger open(Path folder) {
    return Ledger.open(url(), folder, CLOCK, Vault.NONE);
  }

  @Override
  String address() {
    return url();
  }

  @Override
  String emptyDatabase() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database old");
    }
    return server.getJdbcUrl("postgres", "old");
  }
}
