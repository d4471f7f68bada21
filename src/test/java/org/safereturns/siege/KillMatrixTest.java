package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the watching program with kill -9 at a moment, starts it again, and finds what a run that
 * nobody disturbed leaves: the same replies, the same datasets, one letter.
 *
 * <p>{@code -Dsiege=all} tries every moment; without it, the one that the suite can afford.
 */
class KillMatrixTest {
  @TempDir private static Path folder;
  private static Aftermath aftermath;

  @BeforeAll
  static void begin() {
    aftermath = new Aftermath(folder);
  }

  static Stream<KillPoint> points() {
    String only = System.getProperty("siege", "telling");
    return switch (only) {
      case "telling" -> KillPoint.telling().stream();
      case "all" -> KillPoint.all().stream();
      default -> KillPoint.all().stream().filter(p -> p.toString().matches(only));
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void nothing_is_lost_and_nothing_done_twice(KillPoint point) throws Exception {
    try (Stronghold stronghold = aftermath.stronghold(point.door())) {
      Victim.kill(stronghold.start(Stronghold.NOON, Victim.AGENT), point);
      stronghold.finish(Aftermath.LATER);
      aftermath.requireOf(stronghold, point);
    }
  }

  @Test
  void the_moments_are_those_of_the_table() throws Exception {
    String page = Files.readString(Path.of("docs", "nothing-lost.md"));
    assertThat(KillPoint.all())
        .allSatisfy(point -> assertThat(page).contains("| " + point.name() + " |"));
  }
}
