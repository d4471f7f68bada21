package org.safereturns;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Letters that nobody got: because a mail server refuses them, or because they came back. */
@Command(
    name = "post",
    description = "Lists letters that were refused or came back, sends them again or drops them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | retry | drop)")
final class PostCommand implements Runnable {
  private final Clock clock;

  @Spec private CommandSpec spec;

  PostCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, retry or drop?");
  }

  @Command(
      description = "Lists letters that were refused or came back, and why.",
      mixinStandardHelpOptions = true)
  int list(@Mixin Workplace workplace) {
    Table table = new Table("LETTER", "SENDER", "TO", "WHY");
    try (Ledger ledger = workplace.ledger(clock)) {
      for (Outbox.Undelivered one : ledger.outbox().undelivered()) {
        table.add(one.letter().id(), one.letter().sender(), one.letter().head().to(), one.cause());
      }
    }
    List<String> lines = table.isEmpty() ? List.of("No letter was refused.") : table.lines();
    lines.forEach(spec.commandLine().getOut()::println);
    return Exit.OK;
  }

  @Command(
      description = "Sends letters again, under the same Message-ID and to the same address.",
      mixinStandardHelpOptions = true)
  int retry(
      @Mixin Workplace workplace,
      @Parameters(arity = "1..*", paramLabel = "LETTER", description = "As 'post list' names them.")
          List<String> letters) {
    return each(workplace, letters, Outbox::retry, "%s is sent again by the next watch.");
  }

  @Command(
      description = "Takes letters off the list; they are not sent.",
      mixinStandardHelpOptions = true)
  int drop(
      @Mixin Workplace workplace,
      @Parameters(arity = "1..*", paramLabel = "LETTER", description = "As 'post list' names them.")
          List<String> letters) {
    return each(workplace, letters, Outbox::drop, "%s is off the list and is not sent.");
  }

  private int each(
      Workplace workplace,
      List<String> letters,
      BiConsumer<Outbox, String> decision,
      String words) {
    try (Ledger ledger = workplace.ledger(clock)) {
      for (String letter : letters) {
        decision.accept(ledger.outbox(), letter);
        spec.commandLine().getOut().println(words.formatted(letter));
      }
    }
    return Exit.OK;
  }
}
