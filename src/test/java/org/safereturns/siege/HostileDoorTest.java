package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that lead elsewhere, and a file that cannot be put away, at the folder door. */
class HostileDoorTest {
  private static final Path SAMPLE =
      Path.of("inbox-sample/oasis/oasis_east_kent_kidas_2022-23.csv");

  private static final List<String> TAKEN =
      List.of(
          "${date:now:yyyy}.csv",
          "${header.CamelFileName}.csv",
          "{{property}}.csv",
          "RAW(x).csv",
          "x\ny.csv",
          "\u001b[31mred.csv",
          "\u202egnp.csv",
          "L".repeat(251) + ".csv",
          "a%20b#?&c=d.csv",
          "-rf;$(id)`id`.csv",
          "CON.csv",
          " x .csv ");

  private static final List<String> LEFT = List.of("a\\b.csv", "..\\..\\..\\evil.csv");

  @TempDir private Path folder;

  @Test
  void names_are_never_paths_and_nobody_waits_for_a_file_that_cannot_be_put_away()
      throws Exception {
    try (Stronghold stronghold = new Stronghold(folder.resolve("at"))) {
      Path oasis = Files.createDirectories(stronghold.inbox().resolve("oasis"));
      for (String name : Stream.concat(TAKEN.stream(), LEFT.stream()).toList()) {
        Files.writeString(oasis.resolve(name), "no return: " + name.length() + name + "\n");
      }
      Path dots = Files.createDirectories(stronghold.inbox().resolve("\u200b.."));
      Files.writeString(dots.resolve("f.csv"), "no return\n");
      Path ashford = Files.createDirectories(stronghold.inbox().resolve("ashford"));
      Files.copy(SAMPLE, ashford.resolve("stuck.csv"));
      Path inTheWay =
          Files.createDirectories(stronghold.out().resolve("failed")).resolve("ashford");
      Files.writeString(inTheWay, "a file in the place of a folder");
      Path doneInTheWay =
          Files.createDirectories(stronghold.out().resolve("done")).resolve("ashford");
      Files.writeString(doneInTheWay, "a file in the place of a folder");

      Process watch = stronghold.start(Stronghold.NOON);
      try {
        await()
            .atMost(Duration.ofMinutes(2))
            .ignoreExceptions()
            .untilAsserted(
                () -> {
                  assertThat(names(stronghold.out().resolve("failed/oasis"))).containsAll(TAKEN);
                  assertThat(stronghold.out().resolve("datasets")).isDirectory();
                  assertThat(stronghold.log()).contains("A file waits at the door");
                });
        Files.delete(inTheWay);
        Files.delete(doneInTheWay);
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> !Files.exists(ashford.resolve("stuck.csv")));
        await()
            .atMost(Duration.ofMinutes(1))
            .ignoreExceptions()
            .untilAsserted(
                () ->
                    assertThat(stronghold.out().resolve("left-aside.txt"))
                        .content()
                        .contains("a\\b.csv", "evil.csv", "rename it"));
      } finally {
        watch.destroyForcibly().waitFor();
      }
      assertThat(names(oasis)).containsExactlyInAnyOrderElementsOf(LEFT);
      assertThat(everything(folder.resolve("at")))
          .isSubsetOf("clock", "config.yaml", "inbox", "log", "out", "password");
      assertThat(stronghold.log()).doesNotContain("\u001b", "\u202e");
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> everything(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
