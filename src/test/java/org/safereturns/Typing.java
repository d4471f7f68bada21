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

  private final Clock clock;
  private String said = "";
  private String complaints = "";

  Typing(Clock clock) {
    this.clock = clock;
  }

  /** Gives the exit code. */
  int type(String... words) {
    Home home = new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
    CommandLine app = App.commandLine(home, clock);
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
