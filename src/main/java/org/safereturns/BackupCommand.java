package org.safereturns;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.safereturns.ledger.Deed;
import org.safereturns.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the ledger. */
@Command(
    name = "backup",
    description = {
      "Writes the ledger and the kept originals to a new folder, while a watch may be at work.",
      "docs/operations.md says how they are put back."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path to;

  BackupCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = workplace.ledger(clock)) {
      ledger.backup(to);
      ledger.audit().note(Deed.EXPORTED, "ledger", "backup");
    }
    spec.commandLine().getOut().println("Written: " + to);
    return Exit.OK;
  }
}
