package org.safereturns;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts a return although its verdict was another. */
@Command(
    name = "accept",
    description = "Accepts a return that was returned or has queries; the sender is told.",
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

  @Parameters(paramLabel = "REF", description = "Receipt reference.")
  private String reference;

  AcceptCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return decisions.carryOut(
        home, clock, desk -> desk.accept(reference, decisions.analyst(), reason));
  }
}
