package org.safereturns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the commands of analysts have in common: decisions are noted with who made them, then
 * whatever follows from them is done at once, replies and datasets included. A decision that is
 * refused does not hold up the others.
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

  int carryOut(Home home, Clock clock, String reference, BiConsumer<Ledger, String> decision) {
    return carryOut(home, clock, List.of(reference), decision);
  }

  /** Notes a decision about each of several, then does what follows from them. */
  int carryOut(
      Home home, Clock clock, List<String> references, BiConsumer<Ledger, String> decision) {
    workplace.requireLedger();
    Optional<Occupancy> place = Occupancy.enter(workplace.out());
    return place.isPresent()
        ? now(
            workplace.open(home.books(), clock, workplace.senders(), place.get()),
            references,
            decision)
        : later(clock, references, decision);
  }

  private int now(
      Workplace.Open work, List<String> references, BiConsumer<Ledger, String> decision) {
    try (Workplace.Open open = work) {
      int refused = noted(open.ledger(), references, decision);
      if (refused == references.size()) {
        return refused == 0 ? Exit.OK : Exit.USAGE;
      }
      Summary summary = new Summary(open.ledger().submissions());
      Acceptances acceptances = new Acceptances(open.ledger());
      boolean weFailed = false;
      for (Submission submission : open.pipeline().resume()) {
        summary.add(submission, "");
        weFailed |= Summary.weFailed(submission);
      }
      acceptances.lines().forEach(this::say);
      open.pipeline().settle();
      if (!summary.isEmpty()) {
        summary.lines().forEach(this::say);
      }
      return weFailed ? Exit.FAULT : refused == 0 ? Exit.OK : Exit.USAGE;
    }
  }

  /** A watch is at work: it sees to whatever follows. */
  private int later(Clock clock, List<String> references, BiConsumer<Ledger, String> decision) {
    int refused;
    try (Ledger ledger = workplace.ledger(clock)) {
      refused = noted(ledger, references, decision);
    }
    if (refused < references.size()) {
      say("Noted. The watch that is running does the rest.");
    }
    return refused == 0 ? Exit.OK : Exit.USAGE;
  }

  /** How many were refused; why is told. */
  private int noted(Ledger ledger, List<String> references, BiConsumer<Ledger, String> decision) {
    List<String> refusals = new ArrayList<>();
    for (String reference : references) {
      try {
        decision.accept(ledger, reference);
      } catch (DecisionRefused refused) {
        refusals.add(refused.getMessage());
      }
    }
    refusals.forEach(spec.commandLine().getErr()::println);
    return refusals.size();
  }
}
