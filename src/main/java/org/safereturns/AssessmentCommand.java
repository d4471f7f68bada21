package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Period;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.ledger.Deed;
import org.safereturns.publication.Released;
import org.safereturns.publication.assessment.Assessment;
import org.safereturns.publication.release.ReleaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From the returns that stand to everything the needs assessment is written from. */
@Command(
    name = "assessment",
    description = {
      "Writes what the needs assessment is written from, out of the returns that stand: an edition"
          + " of the datasets, the tables of a year for analysts inside, the same protected for"
          + " publication, and the annual report on safe accommodation."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:everything is written",
      " 2:a table could not be protected: it is not released; the rest is written",
      "64:the command was not understood",
      "70:we failed on a return or to write something",
      "78:a specification in tables/ is wrong"
    })
final class AssessmentCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;
  @Mixin private Secret secret;

  @Parameters(
      arity = "0..1",
      paramLabel = "INBOX",
      description = "Takes the returns of this folder in first, as 'run' does.")
  private @Nullable Path inbox;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Financial year, such as 2022/23 (default: the latest with figures).")
  private @Nullable String wanted;

  AssessmentCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter printed = spec.commandLine().getOut();
    if (inbox != null) {
      int code = new RunCommand(home, clock).takeIn(workplace, inbox, printed);
      if (code != Exit.OK) {
        return code; // a return is missing that we failed to take in
      }
    }
    return write(printed);
  }

  private int write(PrintWriter printed) {
    try (Workplace.Open open = workplace.open(home, clock, workplace.senders())) {
      DatasetsCommand.tell(DatasetsCommand.take(open, workplace, secret), printed);
      Assessment assessment =
          new Assessment(
              open.ledger(),
              open.books().mappings().codeLists().byId(),
              open.pipeline().judged(),
              home.tables(),
              workplace.out());
      Period year = year(assessment);
      open.ledger().audit().note(Deed.EXPORTED, "assessment", year.label());
      printed.println("Tables: " + Progress.during("Tables", () -> assessment.writeInside(year)));
      printed.println(
          "Report: " + Progress.during("Report", () -> assessment.writeStatutory(year)));
      return release(assessment.releases(year), printed);
    }
  }

  private int release(List<Assessment.Step> steps, PrintWriter printed) {
    int code = Exit.OK;
    int safe = 0;
    try (Progress progress = Progress.of("Releases", steps.size())) {
      for (Assessment.Step step : steps) {
        Released released =
            step.take((stage, done, all) -> progress.at("%s %d of %d".formatted(stage, done, all)));
        if (released.ruling().orElse(null) instanceof Refusal refusal) {
          printed.println("Not released: " + released.name() + ": " + refusal.why());
          printed.println("  " + refusal.advice());
          code = Exit.RETURNED;
        } else {
          safe++;
        }
        progress.step();
      }
    }
    printed.println("Releases: %d in %s".formatted(safe, workplace.out().resolve("releases")));
    printed.println("  All of them: " + new ReleaseIndex(workplace.out()).write());
    return code;
  }

  private Period year(Assessment assessment) {
    if (wanted == null) {
      return assessment
          .latest()
          .orElseThrow(
              () -> new ParameterException(spec.commandLine(), "No figure stands here yet"));
    }
    try {
      return Period.parse(wanted);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "A year is written like 2022/23", e);
    }
  }
}
