package org.safereturns.pipeline.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.feedback.letter.Correspondence.About;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.issue.Owed;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Sender;
import org.safereturns.pipeline.settings.Configuration;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.step.Letterhead;
import org.safereturns.validation.Sent;

/**
 * Reminds senders of returns that they owe: on each of the days that the settings name, once. Who
 * has sent, who sent a nil return and who waits for us is not reminded.
 */
public final class Reminding {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** A reminder that could not be sent for so many days is no longer worth sending. */
  private static final int STALE = 7;

  private final Rooms rooms;
  private final Correspondence correspondence;
  private final MailSettings.Reminders settings;
  private final Clock clock;
  private LocalDate done = LocalDate.MIN;

  public Reminding(
      Rooms rooms, Correspondence correspondence, MailSettings.Reminders settings, Clock clock) {
    this.rooms = rooms;
    this.correspondence = correspondence;
    this.settings = settings;
    this.clock = clock;
  }

  /** As the configuration says; as usual if it says nothing of reminders. */
  public static Reminding of(
      Configuration configuration, Rooms rooms, Correspondence correspondence, Clock clock) {
    MailSettings mail = configuration.mail();
    MailSettings.Reminders settings = mail == null ? null : mail.reminders();
    return new Reminding(
        rooms, correspondence, settings == null ? MailSettings.Reminders.USUAL : settings, clock);
  }

  /** Once a day, from the hour on that is set. */
  public void queueOnceADay() {
    LocalDate today = today();
    boolean hour = clock.instant().atZone(ENGLAND).getHour() >= settings.hour();
    if (hour && !today.equals(done)) {
      queue();
      done = today;
    }
  }

  /** Queues every reminder that is due and was not sent. */
  public void queue() {
    due().forEach(this::queue);
  }

  /** Reminders that are due today and were not sent, by sender. */
  public List<Reminder> due() {
    Map<String, List<Stage>> stages = new TreeMap<>();
    Set<String> waiting = waitingForUs();
    for (Owed owed : rooms.validation().calendar(rooms.ledger().figures().filings(), today())) {
      if (owed.isOpen() && !waiting.contains(owed.sender())) {
        stage(owed)
            .ifPresent(
                stage ->
                    stages
                        .computeIfAbsent(owed.sender() + stage.late(), s -> new ArrayList<>())
                        .add(stage));
      }
    }
    return stages.values().stream().flatMap(Reminding.this::reminder).toList();
  }

  /** The last day of reminding that has come for a return. */
  private record Stage(Owed owed, int offset) {
    boolean late() {
      return offset > 0;
    }

    LocalDate day() {
      return owed.due().plusDays(offset);
    }

    String topic() {
      return "reminder:%s:%s:%s:%s:%s:%+d"
          .formatted(
              owed.sender(),
              owed.collection(),
              owed.what(),
              owed.period().code(),
              owed.due(),
              offset);
    }
  }

  private Optional<Stage> stage(Owed owed) {
    LocalDate today = today();
    return Stream.concat(settings.before().stream().map(days -> -days), settings.after().stream())
        .sorted()
        .map(offset -> new Stage(owed, offset))
        .filter(stage -> !stage.day().isAfter(today))
        .reduce((earlier, later) -> later)
        .filter(stage -> stage.day().plusDays(STALE).isAfter(today))
        .filter(stage -> !rooms.ledger().outbox().isTold(stage.topic()));
  }

  /** Those who sent something that we have not judged: they cannot do anything now. */
  private Set<String> waitingForUs() {
    return rooms.ledger().submissions().list().stream()
        .filter(s -> s.outcome().isEmpty() || s.isSetAside(Quarantine.OUR_FAILURE))
        .filter(s -> s.ruling() != Submission.Ruling.DISCARDED)
        .map(Submission::sender)
        .collect(Collectors.toSet());
  }

  private Stream<Reminder> reminder(List<Stage> stages) {
    return rooms.senders().find(stages.get(0).owed().sender()).stream()
        .filter(sender -> !sender.addresses().isEmpty())
        .map(
            sender ->
                new Reminder(
                    sender,
                    stages.get(0).late(),
                    stages.stream().map(Stage::owed).toList(),
                    stages.stream().map(Stage::topic).toList()));
  }

  private void queue(Reminder reminder) {
    Sender sender = reminder.sender();
    String id = DoorLetters.reference("MR", String.join("\n", reminder.topics()));
    Correspondence.Written written =
        correspondence.write(
            reminder.late() ? LetterKind.REMINDER_AFTER : LetterKind.REMINDER_BEFORE,
            About.sender(sender.name()).listing(reminder.lines()));
    Letter letter =
        new Letter(
            id,
            sender.code(),
            "",
            new Letter.Head(
                Letterhead.messageId(id, rooms.senders().contact()),
                String.join(", ", sender.addresses()),
                written.subject(),
                Optional.empty()),
            Letter.Body.of(written.text(), written.html()));
    rooms.ledger().outbox().tell(letter, reminder.topics());
  }

  private LocalDate today() {
    return Sent.day(clock.instant());
  }
}
