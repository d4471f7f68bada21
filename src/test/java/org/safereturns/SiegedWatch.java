package org.safereturns;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** {@code watch} as it is, in a process that is going to be killed, with a clock that stands. */
public final class SiegedWatch {
  private SiegedWatch() {}

  /**
   * @param args the configuration, and the moment at which the clock stands
   */
  public static void main(String[] args) {
    Home home = new Home(Path.of("").toAbsolutePath(), Path.of("target", "test-cache"));
    Clock clock = Clock.fixed(Instant.parse(args[1]), ZoneOffset.UTC);
    System.exit(App.commandLine(home, clock).execute("watch", "--config", args[0]));
  }
}
