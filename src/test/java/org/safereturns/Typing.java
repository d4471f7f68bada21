package org.safereturns;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine;

/** Somebody who types commands, and what the program says. */
final class Typing {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private static final Path CACHE = Path.of("target", "test-cache");

  private final Clock clock;
  private final Path home;
  private String said = "";
  private String complaints = "";

  Typing(Clock clock) {
    this(clock, Path.of(""));
  }

  /**
   * @param home holds other rules and mappings than our own
   */
  Typing(Clock clock, Path home) {
    this.clock = clock;
    this.home = home.toAbsolutePath();
  }

  /** Gives the exit code. */
  int type(String... words) {
    CommandLine app = App.commandLine(new Home(home, CACHE), clock);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    app.setOut(new PrintWriter(out, true));
    app.setErr(new PrintWriter(err, true));
    int code = app.execute(words);
    said = out.toString();
    complaints = err.toString();
    return code;
  }

  /** What the last command said. */
  String said() {
    return said;
  }

  /** What the last command complained of. */
  String complaints() {
    return complaints;
  }

  /** The line in which the last command spoke of something. */
  String lineOf(String word) {
    return said.lines().filter(line -> line.contains(word)).findFirst().orElse("");
  }

  static Submission submission(Path out, String fileName) {
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK)) {
      return ledger.submissions().list().stream()
          .filter(s -> s.fileName().equals(fileName))
          .findFirst()
          .orElseThrow();
    }
  }
}
