package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.safereturns.ledger.Deed;
import org.safereturns.publication.edition.Editions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes an edition of the datasets. */
@Command(
    name = "datasets",
    description = {
      "Takes an edition of the datasets: a numbered copy that never changes, as CSV, Parquet and"
          + " workbook, with case records, a data dictionary and what changed since the last one.",
      "If nothing has changed, there is no new edition."
    },
    mixinStandardHelpOptions = true)
final class DatasetsCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;
  @Mixin private Secret secret;

  DatasetsCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try (Workplace.Open open = workplace.open(home, clock, workplace.senders())) {
      Editions.Taken edition = take(open, workplace, secret);
      open.ledger().audit().note(Deed.EXPORTED, "datasets", "edition " + edition.number());
      tell(edition, spec.commandLine().getOut());
      return Exit.OK;
    }
  }

  static Editions.Taken take(Workplace.Open open, Workplace workplace, Secret secret) {
    Path folder = workplace.out().resolve("editions");
    KeptCases cases = new KeptCases(open.ledger(), open.books().validation());
    return Progress.during(
        "Datasets",
        () ->
            new Editions(open.ledger(), open.books().mappings().codeLists().byId(), folder)
                .take(open.pipeline().judged(), cases, secret.salt(workplace)));
  }

  static void tell(Editions.Taken edition, PrintWriter out) {
    out.println(
        edition.isNew()
            ? "Edition %d: %s".formatted(edition.number(), edition.folder())
            : "Nothing has changed since edition %d: %s"
                .formatted(edition.number(), edition.folder()));
  }
}
