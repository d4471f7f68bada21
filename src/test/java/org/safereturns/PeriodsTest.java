package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a return says about its reporting period, and the day on which it says so. */
class PeriodsTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String THANET = "da-homelessness-2022-23.json";

  @TempDir private Path folder;

  @Test
  void a_period_that_has_not_begun_is_an_error() throws IOException {
    Path file = thanet(text -> text.replace("2022/23", "2031/32"));
    Typing typing = typing("2026-01-15T12:00:00Z");

    assertThat(check(typing, file)).isEqualTo(Exit.RETURNED);

    assertThat(typing.said()).contains("COV-105", "2031/32, which had not begun");
  }

  @Test
  void a_period_is_over_on_the_day_after_its_last_one_in_england() throws IOException {
    Path file = thanet(text -> text);
    Typing onTheLastDay = typing("2023-03-31T22:59:59Z");
    Typing thereafter = typing("2023-03-31T23:00:00Z"); // summer time

    assertThat(check(onTheLastDay, file)).isEqualTo(Exit.WITH_QUERIES);
    assertThat(onTheLastDay.said())
        .contains("COV-106", "C2  The return is for 2022/23, which was not over");
    assertThat(check(thereafter, file)).isEqualTo(Exit.OK);
  }

  @Test
  void a_return_is_judged_again_as_on_the_day_it_came_in() throws IOException {
    Path inbox = inbox(text -> text);
    Path out = folder.resolve("out");
    Typing early = typing("2023-03-01T12:00:00Z");
    early.type("run", inbox.toString(), "--out", out.toString());
    assertThat(early.lineOf(THANET)).contains("accepted with queries");

    Typing later = typing("2023-05-01T12:00:00Z");
    assertThat(later.type("reprocess", "--all", "--reason", "again", "--out", out.toString()))
        .isEqualTo(Exit.OK);

    assertThat(later.lineOf(THANET)).contains("accepted with queries");
  }

  @Test
  void a_row_of_another_year_in_a_yearly_list_is_an_error() throws IOException {
    Path file =
        thanet(
            text -> {
              int last = text.lastIndexOf("2022/23");
              return text.substring(0, last) + "2023/24" + text.substring(last + 7);
            });
    Typing typing = typing("2026-01-15T12:00:00Z");

    assertThat(check(typing, file)).isEqualTo(Exit.RETURNED);

    assertThat(typing.said()).contains("COV-107", "This row is for 2023/24");
  }

  @Test
  void a_period_that_cannot_be_read_is_shown_as_not_stated_and_cannot_be_accepted()
      throws IOException {
    Path inbox = inbox(text -> text.replace("2022/23", "last year"));
    Path out = folder.resolve("out");
    Typing typing = typing("2026-01-15T12:00:00Z");

    typing.type("run", inbox.toString(), "--out", out.toString());
    assertThat(typing.lineOf(THANET)).contains("returned");
    String reference = Typing.submission(out, THANET).reference();
    Path reply = out.resolve("replies/thanet").resolve(reference);
    assertThat(Files.readString(reply.resolve("report.html")))
        .contains("MAP-152", "“last year”", "period not stated")
        .doesNotContain("2020/21", "is not given", "says nothing about");
    assertThat(Files.readString(out.resolve("datasets/submissions.csv")))
        .contains("period not stated")
        .doesNotContain("2020", "0050");
    typing.type("status", "--out", out.toString());
    assertThat(typing.lineOf(THANET)).contains("period not stated");
    assertThat(typing.type("accept", reference, "--reason", "x", "--out", out.toString()))
        .isEqualTo(Exit.USAGE);
    assertThat(typing.complaints()).contains("does not say which period it is for");
  }

  @Test
  void a_folder_stands_for_every_return_in_it() throws IOException {
    Path inbox = inbox(text -> text);
    Files.writeString(inbox.resolve("thanet/return.csv.part"), "half");
    Typing typing = typing("2026-01-15T12:00:00Z");

    assertThat(typing.type("check", inbox.toString())).as(typing.said()).isEqualTo(Exit.OK);

    assertThat(typing.said()).contains("Your return is accepted");
    assertThat(typing.complaints()).contains("Left aside:  thanet/return.csv.part");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(typing.type("check", empty.toString())).isEqualTo(Exit.USAGE);
    assertThat(typing.complaints()).contains("There is no return in the folder");
  }

  private interface Change {
    String of(String text);
  }

  private Path thanet(Change change) throws IOException {
    String text = Files.readString(SAMPLE.resolve("thanet").resolve(THANET));
    return Files.writeString(folder.resolve(THANET), change.of(text));
  }

  private Path inbox(Change change) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    Files.createDirectories(inbox.resolve("thanet"));
    Files.move(thanet(change), inbox.resolve("thanet").resolve(THANET));
    return inbox;
  }

  private static int check(Typing typing, Path file) {
    return typing.type("check", "--sender", "thanet", file.toString());
  }

  private static Typing typing(String moment) {
    return new Typing(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
  }
}
