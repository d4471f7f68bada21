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
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.Trees;

/** What must be found after the program was disturbed: what a run leaves that nobody disturbed. */
final class Aftermath {
  /** Published before the program is killed, so that there are datasets to be replaced. */
  private static final String EARLIER = "victim-support/rat_and_crime_risk_by_district_2022-23.csv";

  private static final Map<Door, String> RETURNS =
      Map.of(
          Door.FOLDER, "oasis/oasis_east_kent_kidas_2022-23.csv",
          Door.MAIL, "gravesham/da-homelessness-2022-23.csv");

  /** A letter that was claimed is due again, and the day is the same. */
  static final Instant LATER = Stronghold.NOON.plus(Duration.ofHours(1));

  /** What a run that nobody disturbed leaves. */
  private record Left(SortedMap<String, Long> replies, SortedMap<String, Long> datasets) {
    static Left in(Path out) {
      return new Left(Trees.of(out.resolve("replies")), Trees.of(out.resolve("datasets")));
    }
  }

  private final Map<Door, Left> undisturbed = new EnumMap<>(Door.class);
  private final Path folder;
  private int trials;

  Aftermath(Path folder) {
    this.folder = folder;
  }

  /** All of it. */
  void requireOf(Stronghold stronghold, KillPoint point) throws Exception {
    assertThat(Left.in(stronghold.out())).isEqualTo(undisturbed(point.door()));
    submissions(stronghold);
    files(stronghold, point.door());
    letters(stronghold, point);
  }

  private Left undisturbed(Door door) throws Exception {
    if (!undisturbed.containsKey(door)) {
      try (Stronghold stronghold = stronghold(door)) {
        stronghold.finish(Stronghold.NOON);
        undisturbed.put(door, Left.in(stronghold.out()));
      }
    }
    return undisturbed.get(door);
  }

  /** With a return at a door and, for the folder, one that was published before. */
  Stronghold stronghold(Door door) throws Exception {
    Stronghold stronghold = new Stronghold(folder.resolve("trial" + trials++));
    if (door == Door.FOLDER) {
      Earlier.copy(folder, stronghold.out(), EARLIER);
    }
    return occupied(stronghold, door);
  }

  /** The same on a ledger on a server, with both at the door. */
  Stronghold stronghold(Door door, String url) throws Exception {
    Stronghold stronghold = new Stronghold(folder.resolve("trial" + trials++)).on(url);
    if (door == Door.FOLDER) {
      stronghold.bring(EARLIER);
    }
    return occupied(stronghold, door);
  }

  private static Stronghold occupied(Stronghold stronghold, Door door) throws Exception {
    if (door == Door.MAIL) {
      stronghold.send(RETURNS.get(door));
    } else {
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
