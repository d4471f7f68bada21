package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Submission;
import picocli.CommandLine;

/** {@code watch} as a process of its own, beside other commands and until it is told to end. */
class WatchTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String OASIS = "oasis_east_kent_kidas_2022-23.csv";
  private static final Duration LONG = Duration.ofMinutes(2);

  /** What the system gives for a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @Test
  void others_are_told_that_it_is_at_work_and_sigterm_ends_it_with_nothing_half_done()
      throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path out = folder.resolve("out");
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    Path half = Files.createDirectories(inbox.resolve("oasis")).resolve("half.csv.part");
    Files.createFile(half);
    Process watch = start(Path.of(""), inbox, out);
    try (BufferedReader said = watch.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).startsWith("Watching " + inbox);

      assertThat(typing.type("run", inbox.toString(), "--out", out.toString()))
          .isEqualTo(Exit.USAGE);
      assertThat(typing.complaints()).contains("Another run or watch is at work in " + out);
      assertThat(typing.type("status", "--out", out.toString())).isEqualTo(Exit.OK);

      await().atMost(LONG).until(() -> Files.exists(out.resolve("left-aside.txt")));

      Path file = inbox.resolve("oasis").resolve(OASIS);
      Files.copy(SAMPLE.resolve("oasis").resolve(OASIS), file);
      await().atMost(LONG).until(() -> !files(out.resolve("ledger/returns")).isEmpty());
      watch.destroy(); // SIGTERM
      assertThat(watch.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(watch.exitValue()).isEqualTo(TERMINATED);
      assertThat(file).doesNotExist();
      assertThat(half).exists();
    } finally {
      watch.destroyForcibly();
    }
    Submission taken = Typing.submission(out, OASIS);
    assertThat(Summary.outcome(taken)).isEqualTo("accepted");
    assertThat(out.resolve("done/oasis").resolve(taken.reference()).resolve(OASIS)).exists();
    assertThat(out.resolve("replies/oasis").resolve(taken.reference()).resolve("report.html"))
        .exists();
    assertThat(files(out.resolve("work"))).isEmpty();
    assertThat(out.resolve("ledger/ledger.address")).doesNotExist();
    assertThat(typing.type("run", inbox.toString(), "--out", out.toString())).isEqualTo(Exit.OK);
    assertThat(typing.lineOf(OASIS)).isEmpty();
  }

  @Test
  void changed_rules_are_used_whole_or_refused_whole_while_it_runs() throws Exception {
    OwnHome home = OwnHome.in(folder.resolve("home"));
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path out = folder.resolve("out");
    Path rules = out.resolve("rules.txt");
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    Process watch = start(home.folder(), inbox, out);
    try {
      await().atMost(LONG).until(() -> Files.exists(rules));
      String first = Files.readAllLines(rules).get(0);

      home.add("known-issues.csv", "SUM-999,It is wrong,Rules desk,2026-01-02");
      await().atMost(LONG).until(() -> Files.readAllLines(rules).size() > 1);

      assertThat(rules)
          .content()
          .startsWith(first)
          .contains("A change was refused")
          .contains("rules/known-issues.csv:4: there is no check SUM-999");
      assertThat(typing.type("status", "--out", out.toString())).isEqualTo(Exit.OK);
      assertThat(typing.said()).contains(first).contains("there is no check SUM-999");
      assertThat(versionOf(inbox, out, "ashford")).isSubstringOf(first);

      home.replace("known-issues.csv", "SUM-999", "MAP-121");
      await().atMost(LONG).until(() -> !Files.readAllLines(rules).get(0).equals(first));

      assertThat(rules).content().doesNotContain("refused");
      String second = Files.readAllLines(rules).get(0);
      assertThat(versionOf(inbox, out, "oasis")).isSubstringOf(second);
    } finally {
      watch.destroyForcibly();
    }
  }

  /** Which rule book the reply to a return names. */
  private static String versionOf(Path inbox, Path out, String sender) throws Exception {
    Path from = SAMPLE.resolve(sender);
    OwnHome.copy(from, inbox.resolve(sender));
    Path replies = out.resolve("replies").resolve(sender);
    await()
        .atMost(LONG)
        .until(() -> files(replies).stream().anyMatch(f -> f.endsWith("report.json")));
    Path reply =
        files(replies).stream().filter(f -> f.endsWith("report.json")).findFirst().orElseThrow();
    Matcher version = Pattern.compile("\"ruleBook\" : \"(\\w+)\"").matcher(Files.readString(reply));
    assertThat(version.find()).isTrue();
    return "rule book " + version.group(1);
  }

  private Process start(Path home, Path inbox, Path out) throws IOException {
    Path config = folder.resolve("watch.yaml");
    Files.writeString(
        config,
        """
        inbox: %s
        out: %s
        poll_seconds: 1
        settle_seconds: 0
        """
            .formatted(inbox, out));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            WatchTest.class.getName(),
            config.toString(),
            home.toAbsolutePath().toString())
        .redirectError(folder.resolve("child.log").toFile())
        .start();
  }

  /** The child. */
  public static void main(String[] args) {
    Home home = new Home(Path.of(args[1]), Path.of("target", "test-cache"));
    CommandLine app = App.commandLine(home, Typing.CLOCK);
    System.exit(app.execute("watch", "--config", args[0]));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
