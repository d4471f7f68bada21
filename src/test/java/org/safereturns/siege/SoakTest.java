package org.safereturns.siege;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;

/**
 * Many small returns through both doors of two processes that share the work, one of which is
 * killed again and again: each has one outcome, one reply and, if it came by mail, one letter.
 * Tells how fast it went and how the memory of the other process moved.
 *
 * <p>{@code -Dsoak=10000}; {@code -Dsoak.kills=8} unless said otherwise. With {@code
 * -Dsoak.minutes=60} no more are brought after an hour, and those that were are counted.
 */
@EnabledIfSystemProperty(named = "soak", matches = "\\d+")
class SoakTest {
  private static final int FILES_AT_THE_DOOR = 200;
  private static final int LETTERS_AT_THE_DOOR = 40;
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final int number = Integer.getInteger("soak");
  private final int kills = Integer.getInteger("soak.kills", 8);
  private final long end =
      System.nanoTime() + Duration.ofMinutes(Integer.getInteger("soak.minutes", 1_000)).toNanos();
  private final Map<String, String> senderOfLetter = new HashMap<>();
  private int files;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void counts_in_equal_counts_out() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Stronghold stronghold = new Stronghold(folder.resolve("at"))) {
      stronghold.on(server.getJdbcUrl("postgres", "postgres"));
      MadeReturns returns = new MadeReturns();
      Files.writeString(stronghold.inbox().resolve("senders.yaml"), returns.registry());
      Process steady = stronghold.start(Stronghold.NOON);
      Process killed = stronghold.start(Stronghold.NOON);
      try (Ledger ledger = stronghold.ledger()) {
        Course course = new Course(steady.pid(), ledger);
        int made = 0;
        for (int kill = 1; made < number && System.nanoTime() < end; ) {
          made += bring(stronghold, returns, number - made);
          course.look();
          if (made >= (long) kill * number / (kills + 1) && kill <= kills) {
            Victim.kill(killed);
            killed = stronghold.start(Stronghold.NOON);
            kill++;
          }
          Thread.sleep(LOOK.toMillis());
        }
        course.lookUntilAllIsAnswered(made);
        course.tell();
        course.waitUntilAllIsPublished();
        stronghold.rest();
        submissions(made, ledger, stronghold);
      } finally {
        Victim.kill(killed);
        Victim.kill(steady);
      }
      files(stronghold);
      letters(stronghold);
    }
  }

  /** Fills up what lies at the doors: every other return comes by mail. */
  private int bring(Stronghold stronghold, MadeReturns returns, int most) throws Exception {
    int brought = 0;
    int lie = at(stronghold.inbox());
    int wait = stronghold.waiting();
    while (brought < most && (lie < FILES_AT_THE_DOOR || wait < LETTERS_AT_THE_DOOR)) {
      MadeReturns.Made made = returns.next();
      if (wait < LETTERS_AT_THE_DOOR) {
        senderOfLetter.put(stronghold.deliver(made), made.sender());
        wait++;
      } else {
        stronghold.bring(made);
        files++;
        lie++;
      }
      brought++;
    }
    return brought;
  }

  private void submissions(int made, Ledger ledger, Stronghold stronghold) throws IOException {
    List<Submission> all = ledger.submissions().list();
    assertThat(all).hasSize(made).noneMatch(Submission::isUnfinished);
    assertThat(all).extracting(s -> s.sender() + s.sha256()).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(s -> assertThat(s.quarantine()).isEmpty());
    Path replies = stronghold.out().resolve("replies");
    assertThat(all)
        .allSatisfy(
            s ->
                assertThat(replies.resolve(s.sender()).resolve(s.reference()).resolve("report.txt"))
                    .exists());
    assertThat(at(stronghold.out().resolve("work"))).isZero();
  }

  private void files(Stronghold stronghold) throws IOException {
    assertThat(at(stronghold.inbox())).isZero();
    assertThat(at(stronghold.out().resolve("done"))).isEqualTo(files);
    assertThat(stronghold.out().resolve("failed")).doesNotExist();
  }

  /** Returns in a folder; the registry is none. What is moved away meanwhile is not there. */
  private static int at(Path folder) throws IOException {
    int[] returns = {0};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            returns[0] += file.endsWith("senders.yaml") ? 0 : 1;
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return returns[0];
  }

  private void letters(Stronghold stronghold) throws Exception {
    int twice = 0;
    List<String> answered = new ArrayList<>();
    for (String sender : new HashSet<>(senderOfLetter.values())) {
      Map<String, String> answers = new HashMap<>();
      for (Stronghold.Answer answer : stronghold.answers(MadeReturns.address(sender))) {
        twice += answers.put(answer.id(), answer.to()) == null ? 0 : 1;
      }
      answered.addAll(answers.values());
    }
    System.out.printf("%d letters answered, %d answers twice%n", answered.size(), twice);
    assertThat(answered).containsExactlyInAnyOrderElementsOf(senderOfLetter.keySet());
    assertThat(twice).isLessThanOrEqualTo(kills); // each kill may fall into the window
  }
}
