package org.safereturns;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts a return although its verdict was another. */
@Command(
    name = "accept",
    description = {
      "Accepts a return that was returned or has queries; the sender is told.",
      "That of a withdrawn one takes the withdrawal back."
    },
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Mixin private Decisions decisions;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, such as what the sender explained.")
  private String reason;

  @Parameters(
      paramLabel = "REF",
      converter = ReferenceText.class,
      description = "Receipt reference.")
  private String reference;

  AcceptCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return decisions.carryOut(home, clock, reference, this::accept);
  }

  private void accept(Ledger ledger, String accepted) {
    Optional<Submission> known = ledger.submissions().find(accepted);
    boolean wasWithdrawn =
        known.filter(one -> one.ruling() == Submission.Ruling.WITHDRAWN).isPresent();
    boolean isMailed = known.flatMap(Submission::thread).isPresent();
    ledger.desk().accept(accepted, decisions.analyst(), reason);
    decisions.say(
        wasWithdrawn
            ? accepted + " is withdrawn no longer; its sender is not told."
            : accepted
                + " is accepted as it is; "
                + (isMailed ? "its sender is told." : "its reply says so, no letter is sent."));
    ledger
        .figures()
        .standingFor(accepted)
        .map(Submission::reference)
        .filter(standing -> !standing.equals(accepted))
        .ifPresent(
            standing ->
                decisions.say(
                    "Its figures are not in the datasets: %s came after it and stands."
                            .formatted(standing)
                        + " Withdraw that one if these are to stand."));
  }
}
