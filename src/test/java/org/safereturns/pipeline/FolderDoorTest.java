package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Vault;
import org.safereturns.pipeline.settings.WatchSettings;

/** The folder door as {@code watch} opens it. */
class FolderDoorTest {
  private static final Path OASIS = Path.of("oasis", "oasis_east_kent_kidas_2022-23.csv");
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void a_file_is_taken_in_once_it_has_stopped_growing_answered_and_put_away() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path out = folder.resolve("out");
    Path file = inbox.resolve(OASIS);
    Files.createDirectories(file.getParent());
    byte[] whole = Files.readAllBytes(House.SAMPLE.resolve(OASIS));
    try (House house = House.open(out);
        OutputStream slow = Files.newOutputStream(file)) {
      house.watch(new WatchSettings(inbox, 1_000, 1_000, null));
      for (int written = 0; written < whole.length; written += 100) {
        slow.write(whole, written, Math.min(100, whole.length - written));
        slow.flush();
        Thread.sleep(200);
        assertThat(submissions(house).size()).isLessThanOrEqualTo(1);
      }
      await().atMost(LONG).until(() -> !Files.exists(file));

      Submission taken = submissions(house).get(0);
      assertThat(submissions(house)).hasSize(1);
      assertThat(taken.size()).isEqualTo(whole.length);
      Path done = out.resolve("done/oasis").resolve(taken.reference());
      assertThat(done.resolve(file.getFileName())).hasBinaryContent(whole);
      assertThat(out.resolve("replies/oasis").resolve(taken.reference()).resolve("report.html"))
          .exists();
      await().atMost(LONG).until(() -> !submissions(house).get(0).isUnfinished());
      assertThat(out.resolve("datasets")).isNotEmptyDirectory();
    }
  }

  @Test
  void an_empty_file_is_answered_and_kept_among_the_failed() throws IOException {
    Path inbox = folder.resolve("inbox");
    Path out = folder.resolve("out");
    Path file = Files.createDirectories(inbox.resolve("ashford")).resolve("return.xlsx");
    Files.createFile(file);
    Files.writeString(inbox.resolve("senders.yaml"), "senders: []\n");
    try (House house = House.open(out)) {
      house.watch(new WatchSettings(inbox, 1_000, 0, null));
      await().atMost(LONG).until(() -> !Files.exists(file));

      String reference = submissions(house).get(0).reference();
      assertThat(out.resolve("failed/ashford").resolve(reference).resolve("return.xlsx")).exists();
      assertThat(out.resolve("replies/ashford").resolve(reference).resolve("letter.txt")).exists();
      assertThat(inbox.resolve("senders.yaml")).exists();
    }
  }

  @Test
  void a_file_that_is_kept_encrypted_is_put_away_encrypted() throws IOException {
    Path inbox = folder.resolve("inbox");
    Path out = folder.resolve("out");
    Path file = Files.createDirectories(inbox.resolve("ashford")).resolve("minutes.csv");
    Files.writeString(file, "Zebulon was here\n");
    try (House house = House.open(out, new Vault(List.of(new Vault.Key("k", new byte[32]))))) {
      house.watch(new WatchSettings(inbox, 1_000, 0, null));
      await().atMost(LONG).until(() -> !Files.exists(file));

      String reference = submissions(house).get(0).reference();
      Path away = out.resolve("failed/ashford").resolve(reference);
      Path kept = house.rooms.ledger().originals().find(reference).orElseThrow();
      assertThat(away.resolve("minutes.csv.sealed")).hasSameBinaryContentAs(kept);
      assertThat(away.resolve("minutes.csv")).doesNotExist();
      assertThat(Files.readAllBytes(kept))
          .startsWith("safe-returns sealed".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<Submission> submissions(House house) {
    return house.rooms.ledger().submissions().list();
  }
}
