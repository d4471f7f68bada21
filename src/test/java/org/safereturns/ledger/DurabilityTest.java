package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safereturns.ledger.LedgerData.arrive;
import static org.safereturns.ledger.LedgerData.finish;
import static org.safereturns.ledger.LedgerData.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.SystemFault;

/** The embedded database when processes end badly or meet. */
class DurabilityTest {
  @TempDir Path folder;

  private Ledger open(Path where) {
    return Ledger.open(where, LedgerContract.CLOCK);
  }

  @Test
  void an_acknowledged_commit_is_in_the_file_before_it_is_closed() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    try (Ledger ledger = open(folder)) {
      String reference = arrive(ledger, folder, "dover", "a").reference();
      finish(ledger, reference, result().by("dover"));
      String last = arrive(ledger, folder, "dover", "b").reference();
      Files.copy(folder.resolve("ledger.mv.db"), copy.resolve("ledger.mv.db"));
      try (Ledger after = open(copy)) {
        assertThat(after.submissions().list()).isEqualTo(ledger.submissions().list());
        assertThat(after.figures().standingFigures())
            .extracting(Filed::reference)
            .containsOnly(reference)
            .hasSize(2);
        assertThat(LedgerData.unfinished(after.submissions()))
            .extracting(Submission::reference)
            .containsExactly(last);
      }
    }
  }

  @Test
  void a_second_process_is_refused_until_the_first_is_killed_and_finds_all_it_committed()
      throws Exception {
    Process other = start("keep");
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
      String reference = said.readLine();
      assertThatThrownBy(() -> open(folder))
          .isInstanceOf(SystemFault.class)
          .hasMessageContaining("in use by another");
      assertThat(stateAfterKilling(other, reference)).isEqualTo(State.PUBLISHED);
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void a_second_process_works_beside_one_that_shares() throws Exception {
    Process other = start("share");
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
      String reference = said.readLine();
      try (Ledger beside = open(folder)) {
        assertThat(beside.submissions().get(reference).state()).isEqualTo(State.PUBLISHED);
        beside.desk().withdraw(reference, "J. Analyst", "mistake");
      }
      assertThat(folder.resolve("ledger.trace.db")).doesNotExist();
      assertThat(stateAfterKilling(other, reference)).isEqualTo(State.ANSWERED);
    } finally {
      other.destroyForcibly();
    }
  }

  private Process start(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private State stateAfterKilling(Process other, String reference) throws InterruptedException {
    other.destroyForcibly().waitFor();
    try (Ledger ledger = open(folder)) {
      return ledger.submissions().get(reference).state();
    }
  }

  /** Files a return, says its reference, and keeps the ledger open until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
      Path folder = Path.of(args[0]);
      Ledger ledger = Ledger.open(folder, LedgerContract.CLOCK);
      if (args[1].equals("share")) {
        ledger.share();
      }
      String reference = arrive(ledger, folder, "dover", "a").reference();
      finish(ledger, reference, result().by("dover"));
      System.out.println(reference);
      Thread.sleep(Duration.ofMinutes(1).toMillis());
    }
  }

  @Test
  void a_ledger_of_a_newer_program_is_left_alone() throws SQLException {
    open(folder).close();
    try (Connection connection = DriverManager.getConnection(Ledger.embedded(folder));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL',"
              + " 'V99__later.sql', '', 0, true)");
    }
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(SystemFault.class)
        .hasMessageContaining("newer");
  }

  @Test
  void the_newest_migration_is_the_one_the_ledger_asks_for() throws IOException {
    Path migrations = Path.of("src/main/resources/org/safereturns/ledger/migrations");
    try (var files = Files.list(migrations)) {
      assertThat(files.map(f -> f.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1")))
          .contains(Database.SCHEMA)
          .allSatisfy(v -> assertThat(Integer.valueOf(v)).isLessThanOrEqualTo(schema()));
    }
  }

  private static int schema() {
    return Integer.parseInt(Database.SCHEMA);
  }
}
