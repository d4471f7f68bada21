package org.safereturns.pipeline.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.ledger.Letter;
import org.safereturns.pipeline.House;

class ComparisonPostTest {
  @TempDir private Path folder;

  @Test
  void a_notice_is_mailed_once_for_as_long_as_it_says_the_same() throws IOException {
    try (House house = House.open(folder.resolve("out"))) {
      ComparisonPost post =
          new ComparisonPost(
              house.rooms, Correspondence.load(Path.of("rules"), house.rooms.senders().contact()));
      notice(house, "ashford", "107 and 98");
      notice(house, "kent-police", "107 and 98");
      notice(house, "nobody-knows", "107 and 98");
      post.queue();
      post.queue();
      assertThat(letters(house))
          .extracting(Letter::sender)
          .containsExactly("ashford", "kent-police");

      notice(house, "ashford", "107 and 99");
      post.queue();
      assertThat(letters(house)).hasSize(3);

      Letter open = letters(house).get(0);
      assertThat(open.body().plain()).contains("in the attached file").doesNotContain("107");
      assertThat(open.body().files()).containsExactly("comparison-2022-23.txt");
      assertThat(letters(house).get(1).body().plain()).contains("in your reply folder");
    }
  }

  private static void notice(House house, String sender, String text) throws IOException {
    Path replies = Files.createDirectories(house.rooms.replies().resolve(sender));
    Files.writeString(replies.resolve("comparison-2022-23.txt"), text);
  }

  private static List<Letter> letters(House house) {
    return house.rooms.ledger().outbox().due();
  }
}
