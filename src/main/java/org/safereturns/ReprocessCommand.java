package org.safereturns;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges again what was judged, from the bytes that were kept. */
@Command(
    name = "reprocess",
    description = {
      "Judges submissions again, after a mapping or a rule has changed.",
      "What an analyst accepted stays accepted, unless errors are found that were not there."
    },
    mixinStandardHelpOptions = true)
final class ReprocessCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Mixin private Decisions decisions;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, such as what has changed.")
  private String reason;

  /** Some or all. */
  static final class Which {
    @Option(
        names = "--all",
        description =
            "Every submission that has a verdict or cannot be read; those that were withdrawn,"
                + " discarded or removed are left alone.")
    private boolean all;

    @Parameters(
        arity = "1..*",
        paramLabel = "REF",
        converter = ReferenceText.class,
        description = "Receipt references.")
    private List<String> references = List.of();
  }

  ReprocessCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    List<String> references = which.all ? finished() : which.references;
    return decisions.carryOut(
        home,
        clock,
        references,
        (ledger, one) -> ledger.desk().reprocess(one, decisions.analyst(), reason));
  }

  private List<String> finished() {
    try (Ledger ledger = decisions.workplace().ledger(clock)) {
      List<Submission> all = ledger.submissions().list();
      List<String> alone =
          all.stream()
              .filter(submission -> submission.ruling() == Submission.Ruling.WITHDRAWN)
              .map(Submission::reference)
              .toList();
      if (!alone.isEmpty()) {
        decisions.say("Left alone, being withdrawn: %s.".formatted(String.join(", ", alone)));
      }
      return all.stream().filter(ReprocessCommand::isFinished).map(Submission::reference).toList();
    }
  }

  private static boolean isFinished(Submission submission) {
    boolean ended =
        submission.state() == State.PUBLISHED
            || (submission.state() == State.ANSWERED
                && submission.isSetAside(Quarantine.UNREADABLE_FILE));
    boolean leftAlone =
        submission.ruling() == Submission.Ruling.WITHDRAWN
            || submission.ruling() == Submission.Ruling.DISCARDED;
    return ended && !leftAlone && !submission.purged();
  }
}
