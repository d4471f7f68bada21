package org.safereturns;

import java.time.Clock;
import java.util.List;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What has no verdict: because nobody can read it, or because we failed on it. */
@Command(
    name = "quarantine",
    description = "Lists what has no verdict, tries it again or takes it off the list.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | retry | discard)")
final class QuarantineCommand implements Runnable {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;

  QuarantineCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, retry or discard?");
  }

  @Command(description = "Lists what has no verdict, and why.", mixinStandardHelpOptions = true)
  int list(@Mixin Workplace workplace) {
    Table table = new Table("REFERENCE", "SENDER", "FILE", "OUTCOME", "WHY");
    try (Ledger ledger = workplace.ledger(clock)) {
      for (Submission submission : ledger.desk().quarantined()) {
        table.add(
            submission.reference(),
            submission.sender(),
            submission.fileName(),
            Summary.outcome(submission),
            ledger.desk().why(submission));
      }
    }
    List<String> lines = table.isEmpty() ? List.of("Nothing is in quarantine.") : table.lines();
    lines.forEach(spec.commandLine().getOut()::println);
    return Exit.OK;
  }

  @Command(
      description = "Tries submissions again, after what stopped them was mended.",
      mixinStandardHelpOptions = true)
  int retry(
      @Mixin Decisions decisions,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              required = true,
              description = "Why, such as what was mended.")
          String reason,
      @Parameters(
              arity = "1..*",
              paramLabel = "REF",
              converter = ReferenceText.class,
              description = "Receipt references.")
          List<String> references) {
    return decisions.carryOut(
        home,
        clock,
        references,
        (ledger, one) -> ledger.desk().retry(one, decisions.analyst(), reason));
  }

  @Command(
      description = "Takes submissions off the list; their bytes are kept.",
      mixinStandardHelpOptions = true)
  int discard(
      @Mixin Decisions decisions,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason,
      @Parameters(
              arity = "1..*",
              paramLabel = "REF",
              converter = ReferenceText.class,
              description = "Receipt references.")
          List<String> references) {
    return decisions.carryOut(
        home,
        clock,
        references,
        (ledger, one) -> {
          ledger.desk().discard(one, decisions.analyst(), reason);
          decisions.say(
              one + " is off the list. Its bytes are kept: 'original' takes them out as sent.");
        });
  }
}
