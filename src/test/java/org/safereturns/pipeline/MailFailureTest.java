package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.MailThread;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.settings.WatchSettings;

/** What becomes of letters when something on our side, or the mail server, fails. */
class MailFailureTest {
  private static final String ASHFORD = PostOffice.address("ashford");

  @TempDir private Path folder;
  private PostOffice post;
  private House house;

  @BeforeEach
  void open() throws IOException {
    post = new PostOffice(folder);
    house = House.open(folder.resolve("out"));
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    house.watch(new WatchSettings(inbox, 200, 0, post.settings()));
  }

  @AfterEach
  void close() {
    house.close();
    post.close();
  }

  @Test
  void a_letter_on_which_we_fail_is_put_away_after_three_attempts() throws Exception {
    Path inTheWay = folder.resolve("out/ledger/returns");
    Files.writeString(inTheWay, "a file where the originals should be kept");
    post.send(post.letter(ASHFORD, "minutes.csv"));

    assertThat(post.ours("Failed", 1)).hasSize(1);
    await().until(() -> post.letters(PostOffice.OURS, "INBOX").isEmpty());
    assertThat(house.rooms.ledger().mailAttempts().givenUp())
        .singleElement()
        .asString()
        .contains("could not be kept");
    assertThat(PostOffice.text(post.inbox(ASHFORD, 1).get(0)))
        .contains("WE COULD NOT OPEN YOUR LETTER");

    Files.delete(inTheWay); // the next letter goes through
    post.send(post.letter(ASHFORD, "minutes.csv"));
    assertThat(post.inbox(ASHFORD, 2)).hasSize(2);
  }

  @Test
  void a_letter_that_cannot_be_sent_waits_in_the_outbox() throws Exception {
    post.server.getSmtp().stopService();
    house.pipeline.submit(byMail("minutes.csv"));
    house.pipeline.post();

    assertThat(house.rooms.ledger().outbox().waiting()).isEqualTo(1);
    assertThat(house.rooms.ledger().outbox().undelivered()).isEmpty();
    assertThat(house.rooms.ledger().submissions().list())
        .allMatch(submission -> submission.outcome().isPresent());
  }

  private Incoming byMail(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "Minutes of a meeting\n");
    MailThread thread = new MailThread("<1@ashford.example.org>", "", ASHFORD);
    return new Incoming("ashford", name, file, Door.MAIL, Optional.of(thread));
  }
}
