package org.safereturns;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Ledger;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what a sender said about a query. */
@Command(
    name = "explain",
    description = {
      "Notes what a sender said about queries, on the telephone or by letter.",
      "They are closed for as long as their figures stay as they are; the sender is told.",
      "With a reference alone: lists what can be explained, by number."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Mixin private Decisions decisions;

  @ArgGroup(exclusive = false, multiplicity = "0..1")
  private @Nullable Words words;

  /** What is decided about the numbers, and why. */
  static final class Words {
    @ArgGroup(multiplicity = "1")
    private Whose whose;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "What they said: why the figure is right. Or why it is taken back.")
    private String reason;
  }

  /** A sender's words, or none any more. */
  static final class Whose {
    @Option(
        names = "--by",
        paramLabel = "NAME",
        required = true,
        description = "Who said it, such as \"the housing team, by telephone\".")
    private String by = "";

    @Option(
        names = "--take-back",
        required = true,
        description = "Takes back what was noted here: the queries are open again.")
    private boolean back;
  }

  @Parameters(
      index = "0",
      paramLabel = "REF",
      converter = ReferenceText.class,
      description = "Receipt reference.")
  private String reference;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NO",
      description = "Numbers of the queries, as in report.html.")
  private List<Integer> numbers = List.of();

  ExplainCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (words == null && numbers.isEmpty()) {
      return listed();
    }
    if (words == null) {
      throw new DecisionRefused(
          "What was said? Give --reason, and --by or --take-back. (A reference alone lists the"
              + " numbers.)");
    }
    if (numbers.isEmpty()) {
      throw new DecisionRefused("Which queries? Give numbers; a reference alone lists them.");
    }
    Words given = words;
    if (!given.whose.back) {
      String objection = home.books().rules().objections().to(given.reason);
      if (!objection.isEmpty()) {
        throw new DecisionRefused(objection);
      }
    }
    return decisions.carryOut(home, clock, reference, (ledger, one) -> decide(ledger, given));
  }

  private void decide(Ledger ledger, Words given) {
    List<Issue> issues = issues(ledger);
    String analyst = decisions.analyst();
    if (given.whose.back) {
      ledger.desk().takeBack(reference, numbers, analyst, given.reason);
    } else {
      Explanation said = new Explanation(given.reason, given.whose.by, reference, "");
      ledger.desk().explain(reference, numbers, said, analyst);
    }
    for (int number : numbers) {
      String done = given.whose.back ? "Open again: " : "Explained: ";
      decisions.say(done + line(number, issues.get(number - 1)));
    }
  }

  private static String line(int number, Issue issue) {
    return "no. %d, %s, %s, %s"
        .formatted(number, issue.code(), issue.severity().word(), issue.origin().text());
  }

  /** By the numbers that every file of the reply gives. */
  private List<Issue> issues(Ledger ledger) {
    Optional<ValidationResult> result = ledger.submissions().result(reference);
    return result.map(found -> found.issues().numbered()).orElse(List.of());
  }

  private int listed() {
    try (Ledger ledger = decisions.workplace().ledger(clock)) {
      if (ledger.submissions().find(reference).isEmpty()) {
        throw new DecisionRefused("No submission has the reference " + reference + ".");
      }
      List<Issue> issues = issues(ledger);
      Table table = new Table("NO", "CHECK", "SEVERITY", "WHERE", "ABOUT", "EXPLAINED");
      for (int number = 1; number <= issues.size(); number++) {
        Issue issue = issues.get(number - 1);
        if (issue.severity().isExplainable()) {
          table.add(
              Integer.toString(number),
              issue.code().text(),
              issue.severity().word(),
              issue.origin().text(),
              issue.subject(),
              issue.isExplained() ? "yes" : "");
        }
      }
      List<String> lines =
          table.isEmpty() ? List.of("There is nothing to explain.") : table.lines();
      lines.forEach(decisions::say);
    }
    return Exit.OK;
  }
}
