package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.safereturns.ledger.Desk;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the commands of analysts have in common: a decision is noted with who made it, then whatever
 * follows from it is done at once, replies and datasets included.
 */
final class Decisions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private Workplace workplace;

  @Option(
      names = "--analyst",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decides (default: the name of the user).")
  private String analyst;

  String analyst() {
    return analyst;
  }

  Workplace workplace() {
    return workplace;
  }

  /** Tells the analyst what was done. */
  void say(String words) {
    spec.commandLine().getOut().println(words);
  }

  /** Notes decisions, then does what follows from them. */
  int carryOut(Home home, Clock clock, Consumer<Desk> decisions) {
    Optional<Occupancy> place = Occupancy.enter(workplace.out());
    return place.isPresent()
        ? now(workplace.open(home.books(), clock, workplace.senders(), place.get()), decisions)
        : later(clock, decisions);
  }

  private int now(Workplace.Open work, Consumer<Desk> decisions) {
    PrintWriter out = spec.commandLine().getOut();
    try (Workplace.Open open = work) {
      decisions.accept(open.ledger().desk());
      Summary summary = new Summary(open.ledger().submissions());
      boolean weFailed = false;
      for (Submission submission : open.pipeline().resume()) {
        summary.add(submission, "");
        weFailed |= Summary.weFailed(submission);
      }
      open.pipeline().settle();
      if (!summary.isEmpty()) {
        summary.lines().forEach(out::println);
      }
      return weFailed ? Exit.FAULT : Exit.OK;
    }
  }

  /** A watch is at work: it sees to whatever follows. */
  private int later(Clock clock, Consumer<Desk> decisions) {
    try (Ledger ledger = workplace.ledger(clock)) {
      decisions.accept(ledger.desk());
    }
    say("Noted. The watch that is running does the rest.");
    return Exit.OK;
  }
}
