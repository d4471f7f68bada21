package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.ledger.Ledger;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.post.Reminder;
import org.safereturns.pipeline.post.Reminding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reminds senders now, without waiting for the hour at which a watch does it. */
@Command(
    name = "remind",
    description = {
      "Reminds senders of returns that are due and have not come, each once for each day of reminding.",
      "The letters are queued; a watch with a mail server sends them, and reminds by itself."
    },
    mixinStandardHelpOptions = true)
final class RemindCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Option(names = "--dry-run", description = "Only lists who would be reminded of what.")
  private boolean dryRun;

  RemindCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Senders senders = workplace.senders();
    Correspondence correspondence = Correspondence.load(home.rules(), senders.contact());
    try (Ledger ledger = workplace.ledger(clock)) {
      Reminding reminding =
          Reminding.of(
              workplace.configuration(),
              workplace.rooms(home.books(), senders, ledger),
              correspondence,
              clock);
      List<Reminder> due = reminding.due();
      if (!dryRun) {
        reminding.queue();
      }
      tell(due);
    }
    return Exit.OK;
  }

  private void tell(List<Reminder> due) {
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("SENDER", "RETURN", "REMINDER");
    for (Reminder reminder : due) {
      String when = reminder.late() ? "overdue" : "due soon";
      reminder.lines().forEach(line -> table.add(reminder.sender().code(), line, when));
    }
    if (!table.isEmpty()) {
      table.lines().forEach(out::println);
    }
    out.println((dryRun ? "Reminders that are due: " : "Reminders queued: ") + due.size());
  }
}
