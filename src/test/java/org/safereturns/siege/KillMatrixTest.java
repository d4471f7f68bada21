package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.Trees;

/**
 * Kills the watching program with kill -9 at a moment, starts it again, and finds what a run that
 * nobody disturbed leaves: the same replies, the same datasets, one letter.
 *
 * <p>{@code -Dsiege=all} tries every moment; without it, the one that the suite can afford.
 */
class KillMatrixTest {
  /** Published before the program is killed, so that there are datasets to be replaced. */
  private static final String EARLIER = "victim-support/rat_and_crime_risk_by_district_2022-23.csv";

  private static final Map<Door, String> RETURNS =
      Map.of(
          Door.FOLDER, "oasis/oasis_east_kent_kidas_2022-23.csv",
          Door.MAIL, "gravesham/da-homelessness-2022-23.csv");

  /** A letter that was claimed is due again, and the day is the same. */
  private static final Instant LATER = Stronghold.NOON.plus(Duration.ofHours(1));

  @TempDir private static Path folder;

  /** What a run that nobody disturbed leaves. */
  private record Left(SortedMap<String, Long> replies, SortedMap<String, Long> datasets) {
    static Left in(Path out) {
      return new Left(Trees.of(out.resolve("replies")), Trees.of(out.resolve("datasets")));
    }
  }

  private static final Map<Door, Left> UNDISTURBED = new EnumMap<>(Door.class);
  private static int trials;

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
    Left undisturbed = undisturbed(point.door());
    try (Stronghold stronghold = stronghold(point.door())) {
      Victim.kill(stronghold.start(Stronghold.NOON, Victim.AGENT), point);
      stronghold.finish(LATER);

      assertThat(Left.in(stronghold.out())).isEqualTo(undisturbed);
      submissions(stronghold);
      files(stronghold, point.door());
      letters(stronghold, point);
    }
  }

  @Test
  void the_moments_are_those_of_the_table() throws Exception {
    String page = Files.readString(Path.of("docs", "nothing-lost.md"));
    assertThat(KillPoint.all())
        .allSatisfy(point -> assertThat(page).contains("| " + point.name() + " |"));
  }

  private static Left undisturbed(Door door) throws Exception {
    if (!UNDISTURBED.containsKey(door)) {
      try (Stronghold stronghold = stronghold(door)) {
        stronghold.finish(Stronghold.NOON);
        UNDISTURBED.put(door, Left.in(stronghold.out()));
      }
    }
    return UNDISTURBED.get(door);
  }

  /** With a return at a door and, for the folder, one that was published before. */
  private static Stronghold stronghold(Door door) throws Exception {
    Stronghold stronghold = new Stronghold(folder.resolve("trial" + trials++));
    if (door == Door.MAIL) {
      stronghold.send(RETURNS.get(door));
    } else {
      Earlier.copy(folder, stronghold.out(), EARLIER);
      stronghold.bring(RETURNS.get(door));
    }
    return stronghold;
  }

  private static void submissions(Stronghold stronghold) {
    try (Ledger ledger = stronghold.ledger()) {
      List<Submission> submissions = ledger.submissions().list();
      assertThat(submissions).isNotEmpty().noneMatch(Submission::isUnfinished);
      assertThat(submissions).extracting(Submission::sha256).doesNotHaveDuplicates();
      assertThat(submissions).allSatisfy(s -> assertThat(s.quarantine()).isEmpty());
      assertThat(submissions)
          .allSatisfy(s -> assertThat(ledger.originals().find(s.reference())).isPresent());
    }
  }

  private static void files(Stronghold stronghold, Door door) throws Exception {
    try (Stream<Path> work = Files.walk(stronghold.out().resolve("work"))) {
      assertThat(work.filter(Files::isRegularFile)).isEmpty();
    }
    if (door == Door.FOLDER) {
      assertThat(Trees.of(stronghold.out().resolve("done")).keySet())
          .filteredOn(f -> f.endsWith(Path.of(RETURNS.get(door)).getFileName().toString()))
          .hasSize(1);
    } else {
      assertThat(stronghold.letters(Stronghold.OURS, "INBOX")).isEmpty();
      assertThat(new HashSet<>(stronghold.letters(Stronghold.OURS, "Processed"))).hasSize(1);
    }
  }

  private static void letters(Stronghold stronghold, KillPoint point) throws Exception {
    if (point.door() == Door.MAIL) {
      List<String> letters =
          stronghold.letters(Stronghold.address(RETURNS.get(Door.MAIL)), "INBOX");
      assertThat(letters).hasSize(point.letters());
      assertThat(new HashSet<>(letters)).hasSize(1);
    }
  }
}
