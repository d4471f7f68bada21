package org.safereturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Deed;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.OpenOriginal;
import org.safereturns.ledger.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file out as it was sent. */
@Command(
    name = "original",
    description = "Writes a file as it was sent, decrypted if need be. The audit log says who did.",
    mixinStandardHelpOptions = true)
final class OriginalCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "A new file.")
  private Path to;

  @Parameters(
      paramLabel = "REF",
      converter = ReferenceText.class,
      description = "Receipt reference.")
  private String reference;

  OriginalCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = workplace.ledger(clock)) {
      Submission submission =
          ledger
              .submissions()
              .find(reference)
              .orElseThrow(
                  () -> new DecisionRefused("No submission has the reference " + reference + "."));
      if (Files.exists(to)) {
        throw new DecisionRefused("There is a file " + to + " already: nothing was written.");
      }
      try (OpenOriginal open = ledger.originals().open(submission)) {
        ledger.audit().note(Deed.EXPORTED, reference, "original");
        Files.copy(open.file(), to);
      } catch (IOException e) {
        throw new SystemFault("cannot write " + to, e);
      }
    }
    spec.commandLine().getOut().println("Written: " + to);
    return Exit.OK;
  }
}
