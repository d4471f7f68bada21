package org.safereturns;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.issue.Explanation;
import org.safereturns.ledger.DecisionRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what a sender said about a query. */
@Command(
    name = "explain",
    description = {
      "Notes what a sender said about queries, on the telephone or by letter.",
      "They are closed for as long as their figures stay as they are; the sender is told."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Mixin private Decisions decisions;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "Who said it, such as \"the housing team, by telephone\".")
  private String by;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "What they said: why the figure is right.")
  private String reason;

  @Parameters(index = "0", paramLabel = "REF", description = "Receipt reference.")
  private String reference;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "NO",
      description = "Numbers of the queries, as in the report.")
  private List<Integer> numbers;

  ExplainCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    String objection = home.books().rules().objections().to(reason);
    if (!objection.isEmpty()) {
      throw new DecisionRefused(objection);
    }
    Explanation said = new Explanation(reason, by, reference, "");
    return decisions.carryOut(
        home, clock, desk -> desk.explain(reference, numbers, said, decisions.analyst()));
  }
}
