package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.inbox.Inbox;

/**
 * Kills the program with kill -9 before and after every change of state, one after another on the
 * same work, and lets it finish at last: nothing is lost, filed twice or answered twice, and the
 * bytes are those of a run that nobody disturbed.
 */
class CrashTest {
  /** The steps of the routes; a child stops at one of them, before or after it, and is killed. */
  private static final List<String> MOMENTS =
      List.of(
          "before receive",
          "after receive",
          "before validate",
          "after validate",
          "after write",
          "after answer",
          "before settle",
          "after settle");

  @TempDir private Path folder;

  @Test
  void kill_9_at_any_moment_loses_nothing_and_files_nothing_twice() throws Exception {
    Path inbox = inbox();
    Path killed = folder.resolve("killed");
    for (String moment : MOMENTS) {
      killAt(moment, inbox, killed);
    }
    finish(inbox, killed);

    Path undisturbed = folder.resolve("undisturbed");
    finish(inbox, undisturbed);
    assertThat(Trees.of(killed.resolve("replies")))
        .isEqualTo(Trees.of(undisturbed.resolve("replies")));
    assertThat(Trees.of(killed.resolve("datasets")))
        .isEqualTo(Trees.of(undisturbed.resolve("datasets")));
    assertThat(Trees.of(inbox)).hasSize(2);
    try (House house = House.open(killed)) {
      assertThat(house.rooms.ledger().submissions().list())
          .hasSize(2)
          .allMatch(s -> s.state() == State.PUBLISHED || s.quarantine().isPresent());
    }
  }

  private Path inbox() throws IOException {
    Path inbox = folder.resolve("inbox");
    Path oasis = Path.of("oasis", "oasis_east_kent_kidas_2022-23.csv");
    Files.createDirectories(inbox.resolve("oasis"));
    Files.copy(House.SAMPLE.resolve(oasis), inbox.resolve(oasis));
    Files.createDirectories(inbox.resolve("ashford"));
    Files.writeString(inbox.resolve("ashford").resolve("minutes.csv"), "Minutes of a meeting\n");
    return inbox;
  }

  private static void finish(Path inbox, Path out) {
    try (House house = House.open(out)) {
      run(house, inbox);
      assertThat(house.rooms.ledger().submissions().list())
          .extracting(Submission::isUnfinished)
          .containsOnly(false);
    }
  }

  private static void run(House house, Path inbox) {
    house.pipeline.resume();
    Inbox.look(inbox, Door.COMMAND).submissions().forEach(house.pipeline::submit);
    house.pipeline.settle();
  }

  private void killAt(String moment, Path inbox, Path out) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrashTest.class.getName(),
                moment,
                inbox.toString(),
                out.toString())
            .redirectError(new File(folder.toFile(), "child.log"))
            .start();
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).as("child stops %s", moment).isEqualTo(moment);
    } finally {
      child.destroyForcibly(); // SIGKILL
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** The child: works on the inbox until the moment has come, says so and waits to be killed. */
  public static void main(String[] args) {
    House house =
        House.open(
            Path.of(args[2]),
            camel ->
                camel
                    .getCamelContextExtension()
                    .addInterceptStrategy(
                        (context, node, target, next) -> stopping(args[0], node.getId(), target)));
    run(house, Path.of(args[1]));
  }

  private static Processor stopping(String moment, String step, Processor target) {
    return exchange -> {
      stopAt(moment, "before " + step);
      target.process(exchange);
      stopAt(moment, "after " + step);
    };
  }

  private static void stopAt(String moment, String now) throws InterruptedException {
    if (moment.equals(now)) {
      System.out.println(moment);
      Thread.sleep(60_000);
    }
  }
}
