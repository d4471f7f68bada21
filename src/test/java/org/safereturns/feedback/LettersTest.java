package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safereturns.canonical.Characteristic;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.issue.Outcome;

class LettersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void a_letter_says_what_happened_without_a_figure(Outcome outcome) throws IOException {
    Judged judged =
        new Judged()
            .error("SUM-101", "A", 7, 7)
            .query("TRD-101", "A", 8, 8)
            .completeness(Characteristic.SEX, 999, 888, 777)
            .ending(outcome);

    Reply reply = Judged.feedback().write(receipt(true), judged.result(), null, folder);

    String letter = Files.readString(reply.letter());
    assertThat(letter)
        .contains("Ashford Borough Council", "SR-X", "What to do next", "What is attached");
    assertThat(withoutSteps(letter)).doesNotContainPattern("\\d");
    assertThat(letter.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    assertThat(Page.read(reply.letterHtml()).text("//body"))
        .contains("SR-X", "da-data@example.org", "What is attached");
  }

  @Test
  void each_outcome_has_its_own_letter_and_subject() throws IOException {
    Set<String> letters = new HashSet<>();
    Set<String> subjects = new HashSet<>();
    for (Outcome outcome : Outcome.values()) {
      Reply reply =
          Judged.feedback()
              .write(receipt(true), new Judged().ending(outcome).result(), null, folder);
      letters.add(Files.readString(reply.letter()));
      subjects.add(reply.subject());
    }
    Reply failure = Judged.feedback().writeOurFailure(receipt(true), folder);
    letters.add(Files.readString(failure.letter()));
    subjects.add(failure.subject());
    Reply nil =
        Judged.feedback()
            .write(
                receipt(true),
                new Judged().ending(Outcome.ACCEPTED).result().stating("NIL", "yes"),
                null,
                folder);
    letters.add(Files.readString(nil.letter()));
    subjects.add(nil.subject());
    assertThat(nil.subject()).startsWith("Your nil return is accepted");

    assertThat(letters).hasSize(6);
    assertThat(subjects).hasSize(6);
  }

  @Test
  void a_sender_without_attachments_is_told_where_the_report_waits() throws IOException {
    Reply reply = Judged.feedback().write(receipt(false), new Judged().result(), null, folder);

    assertThat(reply.attachments()).isEmpty();
    assertThat(Files.readString(reply.letter()))
        .contains("What waits in your reply folder", "report.html")
        .doesNotContain("attached");
  }

  /** The number of a step is not a figure. */
  private static String withoutSteps(String letter) {
    return letter.replaceAll("(?m)^\\d\\. ", "");
  }

  private Receipt receipt(boolean attachments) throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");
    return new Receipt(
        "SR-X", "ashford", "Ashford Borough Council", "return.csv", sent, attachments);
  }
}
