package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.VirtualMachine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two processes share the work of both doors by one PostgreSQL ledger. One is killed, or stands
 * still past its lease and goes on, while it holds a claim: the other takes over, and what is found
 * is what a single process leaves that nobody disturbed.
 *
 * <p>{@code -Dsiege=all} tries every claim; without it, the one that the suite can afford.
 */
class SharedWorkTest {
  @TempDir private static Path folder;
  private static EmbeddedPostgres server;
  private static Aftermath aftermath;
  private static int databases;

  @BeforeAll
  static void begin() throws IOException {
    server = EmbeddedPostgres.start();
    aftermath = new Aftermath(folder);
  }

  @AfterAll
  static void end() throws IOException {
    server.close();
  }

  /** One of two, at a moment, killed or still. */
  record Case(KillPoint point, boolean killed) {
    @Override
    public String toString() {
      return point + (killed ? ", killed" : ", stands still, then goes on");
    }
  }

  static Stream<Case> cases() {
    String only = System.getProperty("siege", "telling");
    return switch (only) {
      case "telling" ->
          KillPoint.claims().stream()
              .filter(p -> p.methodName().equals("putOut"))
              .map(p -> new Case(p, false));
      case "all" ->
          KillPoint.claims().stream()
              .flatMap(p -> Stream.of(new Case(p, false), new Case(p, true)));
      default ->
          KillPoint.claims().stream()
              .flatMap(p -> Stream.of(new Case(p, false), new Case(p, true)))
              .filter(c -> c.toString().matches(only));
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_other_takes_over_and_nothing_is_done_twice(Case one) throws Exception {
    String url = database();
    try (Stronghold stronghold = aftermath.stronghold(one.point().door(), url)) {
      Process first = stronghold.start(Stronghold.NOON, Victim.AGENT);
      Process second = null;
      try {
        VirtualMachine still = Victim.stop(first, one.point());
        if (one.killed()) {
          Victim.kill(first);
        }
        runOut(url);
        second = stronghold.start(Aftermath.LATER);
        stronghold.rest();
        if (!one.killed()) {
          Victim.kill(second);
          still.dispose(); // all of the first goes on
          stronghold.lookAtTheDoors();
          assertThat(first.isAlive()).isTrue();
        }
      } finally {
        Victim.kill(first);
        if (second != null) {
          Victim.kill(second);
        }
      }
      aftermath.requireOf(stronghold, one.point());
    }
  }

  @Test
  void the_claims_are_those_of_the_table() throws Exception {
    String page = Files.readString(Path.of("docs", "nothing-lost.md"));
    assertThat(KillPoint.claims())
        .allSatisfy(point -> assertThat(page).contains("| " + point.name() + " |"));
  }

  /** A database of its own, for a ledger of its own. */
  private static String database() throws SQLException {
    String name = "ledger" + databases++;
    execute(server.getJdbcUrl("postgres", "postgres"), "create database " + name);
    return server.getJdbcUrl("postgres", name);
  }

  /** As if the lease had passed: the process gives no sign of life any more. */
  private static void runOut(String url) throws SQLException {
    execute(url, "update claim set until = clock_timestamp() - interval '1 second'");
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
