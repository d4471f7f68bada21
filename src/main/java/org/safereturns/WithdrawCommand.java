package org.safereturns;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.safereturns.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a submission's figures out of the datasets. */
@Command(
    name = "withdraw",
    description = {
      "Takes the figures of a submission out of the datasets.",
      "Those of the submission it superseded stand again."
    },
    mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Mixin private Decisions decisions;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason;

  @Parameters(
      paramLabel = "REF",
      converter = ReferenceText.class,
      description = "Receipt reference.")
  private String reference;

  WithdrawCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return decisions.carryOut(home, clock, reference, this::withdraw);
  }

  private void withdraw(Ledger ledger, String withdrawn) {
    ledger.desk().withdraw(withdrawn, decisions.analyst(), reason);
    decisions.say(
        "%s is withdrawn: its figures leave the datasets. Its sender is not told; 'accept' takes"
                .formatted(withdrawn)
            + " the withdrawal back.");
    ledger
        .figures()
        .standingFor(withdrawn)
        .ifPresent(other -> decisions.say("Those of %s stand.".formatted(other.reference())));
  }
}
