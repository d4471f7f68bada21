package org.safereturns.pipeline.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Letter;
import org.safereturns.pipeline.House;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.settings.MailSettings;

/** The yearly homelessness returns of the districts are due on 31 May 2023. */
class RemindingTest {
  private static final String YEARLY = "yearly homelessness return";

  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void open() {
    house = House.open(folder.resolve("out"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void each_day_of_reminding_reminds_once_of_what_has_not_come() {
    assertThat(reminded("2023-05-16")).isEmpty();
    assertThat(reminded("2023-05-17"))
        .contains("ashford", "dover")
        .doesNotContain("harbour-example");
    queue("2023-05-17");
    assertThat(reminded("2023-05-18")).isEmpty();
    assertThat(reminded("2023-05-29")).contains("ashford"); // a day late: the watch was down
    assertThat(reminded("2023-05-31")).contains("ashford");
    assertThat(reminded("2023-06-01")).contains("ashford"); // overdue
    assertThat(reminded("2023-07-30")).as("all reminders are long past").isEmpty();

    Letter letter =
        house.rooms.ledger().outbox().due().stream()
            .filter(l -> l.sender().equals("ashford"))
            .findFirst()
            .orElseThrow();
    assertThat(letter.head().subject()).isEqualTo("A return is due soon");
    assertThat(letter.body().plain())
        .contains("- " + YEARLY + " for 2022/23, due on 31 May 2023", "nil return");
  }

  @Test
  void who_has_sent_or_sent_nil_or_waits_for_us_is_not_reminded() throws Exception {
    submit("ashford", "ashford");
    submit("dartford", "dartford");
    Path file = Files.writeString(folder.resolve("minutes.csv"), "Minutes\n");
    house.rooms.ledger().submissions().receive(arrival("dover", file));

    assertThat(reminded("2023-05-17"))
        .contains("swale")
        .doesNotContain("ashford", "dartford", "dover");
  }

  @Test
  void a_watch_reminds_from_its_hour_on() {
    reminding("2023-05-17T07:59:00Z").queueOnceADay(); // summer time: 08:59
    assertThat(house.rooms.ledger().outbox().waiting()).isZero();
    reminding("2023-05-17T08:00:00Z").queueOnceADay();
    assertThat(house.rooms.ledger().outbox().waiting()).isPositive();
  }

  private org.safereturns.ledger.Arrival arrival(String sender, Path file) {
    return org.safereturns.ledger.Arrival.of(
        sender, "minutes.csv", house.rooms.ledger().originals().keep(sender, file), Door.FOLDER);
  }

  private void submit(String sender, String samples) throws Exception {
    try (var files = Files.list(House.SAMPLE.resolve(samples))) {
      for (Path file : files.sorted().toList()) {
        house.pipeline.submit(
            new Incoming(
                sender, String.valueOf(file.getFileName()), file, Door.COMMAND, Optional.empty()));
      }
    }
  }

  private List<String> reminded(String day) {
    return reminding(day + "T12:00:00Z").due().stream()
        .filter(r -> r.owed().stream().anyMatch(o -> o.what().equals(YEARLY)))
        .map(r -> r.sender().code())
        .toList();
  }

  private void queue(String day) {
    reminding(day + "T12:00:00Z").queue();
  }

  private Reminding reminding(String moment) {
    Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    Correspondence letters = Correspondence.load(Path.of("rules"), house.rooms.senders().contact());
    return new Reminding(house.rooms, letters, MailSettings.Reminders.USUAL, clock);
  }
}
