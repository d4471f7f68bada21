package org.safereturns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** {@code watch} as it is, in a process to be disturbed, with a clock that somebody else sets. */
public final class SiegedWatch {
  private SiegedWatch() {}

  /**
   * @param args the configuration, and a file that holds the moment
   */
  public static void main(String[] args) {
    Home home = new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
    Clock clock = new SetClock(Path.of(args[1]));
    System.exit(App.commandLine(home, clock).execute("watch", "--config", args[0]));
  }

  private static final class SetClock extends Clock {
    private final Path file;

    SetClock(Path file) {
      this.file = file;
    }

    @Override
    public Instant instant() {
      try {
        return Instant.parse(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the program goes by UTC");
    }
  }
}
