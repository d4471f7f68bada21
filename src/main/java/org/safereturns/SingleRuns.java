package org.safereturns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.safereturns.issue.SystemFault;
import org.safereturns.pipeline.hall.Culprits;
import org.safereturns.validation.Sent;

/**
 * Runs the rules singly in a process of its own, which is ended whatever they do.
 *
 * @param home whose rules and mappings they are; what is compiled already is not compiled again
 * @param each how long one rule may take
 */
record SingleRuns(Home home, Duration each) implements Culprits {
  /** For the start of the process and the rules that do end. */
  private static final Duration OTHERS = Duration.ofMinutes(3);

  @Override
  public String find(Sent sent) {
    try {
      Path said = Files.createTempFile("rules", ".txt");
      try {
        return answer(run(sent, said), said);
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      throw new SystemFault("the rules cannot be run singly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("interrupted while the rules were run singly", e);
    }
  }

  private static String answer(boolean over, Path said) throws IOException {
    return Files.readAllLines(said).stream()
        .filter(line -> line.contains(RulesTimeCommand.DID_NOT_END))
        .findFirst()
        .map(line -> "Run by itself, " + line)
        .orElse(
            over
                ? "Run by itself, no rule was found that does not end"
                : "Which rule it is was not found in time");
  }

  /** Whether it came to an end. */
  private boolean run(Sent sent, Path said) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                "-Dsafereturns.home=" + home.folder(),
                "-D" + Home.CACHE + "=" + home.cache(),
                "-cp",
                System.getProperty("java.class.path"),
                App.class.getName(),
                "rules",
                "time",
                "--sender=" + sent.sender(),
                "--received=" + sent.received(),
                "--seconds=" + each.toSeconds(),
                sent.file().toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(OTHERS.plus(each).toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
    }
  }
}
