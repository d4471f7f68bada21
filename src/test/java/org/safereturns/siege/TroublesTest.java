package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;

/** The database goes away, the disk is full, the clock jumps: and back. */
@EnabledIfSystemProperty(named = "siege", matches = "all|troubles")
class TroublesTest {
  private static final String FIRST = "oasis/oasis_east_kent_kidas_2022-23.csv";
  private static final String SECOND = "gravesham/da-homelessness-2022-23.csv";
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void a_database_that_goes_away_and_comes_back_loses_nothing() throws Exception {
    Path data = folder.resolve("data");
    EmbeddedPostgres database = database(data, 0);
    String url = database.getJdbcUrl("postgres", "postgres");
    int port = database.getPort();
    try (Stronghold stronghold = new Stronghold(folder.resolve("at")).on(url)) {
      stronghold.bring(FIRST);
      Process watch = stronghold.start(Stronghold.NOON);
      try {
        stronghold.rest();
        database.close();
        stronghold.send(SECOND);
        stronghold.bring("victim-support/referral-service-2022-23.csv");
        await().atMost(LONG).until(() -> stronghold.log().contains("waits at the door"));
        assertThat(stronghold.log()).contains("The ledger failed");
        database = database(data, port);
        stronghold.set(Stronghold.NOON.plus(Duration.ofHours(1)));
        stronghold.rest();
      } finally {
        watch.destroyForcibly().waitFor();
      }
      eachOnce(stronghold, 3);
    } finally {
      database.close();
    }
  }

  private static EmbeddedPostgres database(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Test
  void a_full_disk_is_named_and_loses_nothing() throws Exception {
    Path at = folder.resolve("at");
    try (Stronghold stronghold = new Stronghold(at)) {
      Path out = Files.createDirectories(stronghold.out());
      assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", out.toString())).isZero();
      Process watch = stronghold.start(Stronghold.NOON);
      try {
        stronghold.bring(FIRST);
        stronghold.rest();
        Path filler = out.resolve("filler");
        ran("dd", "if=/dev/zero", "of=" + filler, "bs=1k", "count=20000");
        stronghold.send(SECOND);
        stronghold.bring("victim-support/referral-service-2022-23.csv");
        await().atMost(LONG).until(() -> stronghold.log().contains("No space left on device"));
        Files.delete(filler);
        stronghold.set(Stronghold.NOON.plus(Duration.ofHours(1)));
        stronghold.rest();
      } finally {
        watch.destroyForcibly().waitFor();
        Path kept = folder.resolve("kept");
        Earlier.copy(out, kept);
        ran("umount", out.toString());
        Earlier.copy(kept, out);
      }
      eachOnce(stronghold, 3);
    }
  }

  @Test
  void a_clock_that_jumps_by_hours_and_days_repeats_and_loses_nothing() throws Exception {
    try (Stronghold stronghold = new Stronghold(folder.resolve("at"))) {
      Process watch = stronghold.start(Stronghold.NOON);
      try {
        stronghold.send(SECOND);
        stronghold.rest();
        stronghold.set(Stronghold.NOON.minus(Duration.ofDays(1)));
        stronghold.bring(FIRST);
        stronghold.rest();
        stronghold.set(Stronghold.NOON.plus(Duration.ofDays(1)));
        stronghold.send("victim-support/referral-service-2022-23.csv");
        stronghold.rest();
        stronghold.set(Stronghold.NOON.minus(Duration.ofHours(1)));
        stronghold.send(SECOND); // the same again
        stronghold.rest();
      } finally {
        watch.destroyForcibly().waitFor();
      }
      eachOnce(stronghold, 3);
    }
  }

  private static int ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Every return filed once, none set aside, the answer to the letter sent once. */
  private static void eachOnce(Stronghold stronghold, int number) throws Exception {
    try (Ledger ledger = stronghold.ledger()) {
      List<Submission> all = ledger.submissions().list();
      assertThat(all).hasSize(number).noneMatch(Submission::isUnfinished);
      assertThat(all).allSatisfy(s -> assertThat(s.quarantine()).isEmpty());
    }
    List<String> letters = stronghold.letters(Stronghold.address(SECOND), "INBOX");
    assertThat(new HashSet<>(letters)).hasSameSizeAs(letters).isNotEmpty();
  }
}
