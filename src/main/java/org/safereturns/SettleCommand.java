package org.safereturns;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.safereturns.issue.Settlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles a disagreement between two senders. */
@Command(
    name = "settle",
    description = {
      "Settles a disagreement between two senders: says which figure stands, and why.",
      "Both figures stay as they were sent, and nobody is asked about them any more.",
      "Once either figure changes, the question is open again."
    },
    mixinStandardHelpOptions = true)
final class SettleCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Mixin private Decisions decisions;

  @Option(
      names = "--stands",
      paramLabel = "NAME",
      required = true,
      description = {
        "Code of the sender whose figure stands, or both.",
        "Where one sender gave both figures: the period of the return, such as 2021/22."
      })
  private String stands;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason;

  @Parameters(
      paramLabel = "REF",
      converter = ReferenceText.class,
      description = "Reference of the comparison, as in datasets/comparisons.csv.")
  private String reference;

  SettleCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return decisions.carryOut(
        home,
        clock,
        reference,
        (ledger, comparison) -> {
          ledger.desk().settle(comparison, stands, decisions.analyst(), reason);
          decisions.say(
              "%s is settled: %s. Nobody is asked again until one of the figures changes."
                  .formatted(
                      comparison,
                      stands.equals(Settlement.BOTH)
                          ? "both figures stand"
                          : "the figure of " + stands + " stands, the other is set aside"));
          decisions.say("Both figures carry this in datasets/observations.csv, under SETTLED.");
        });
  }
}
