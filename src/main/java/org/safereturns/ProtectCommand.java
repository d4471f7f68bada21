package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.protect.Protector;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.release.ReleaseIndex;
import org.safereturns.publication.release.Releasing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tables that may be published, or the reason why there are none. */
@Command(
    name = "protect",
    description =
        "Makes tables that are safe to publish from case records or counts (CSV), with a"
            + " certificate; or says why that cannot be done and what to merge or drop.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:tables are written",
      " 2:refused: nothing is written",
      "64:the command was not understood",
      "70:we failed; nothing is written",
      "78:the specification or the data is wrong"
    })
final class ProtectCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 20;

  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Option(names = "--data", required = true, paramLabel = "FILE", description = "The data, CSV.")
  private Path data;

  @Option(
      names = "--spec",
      required = true,
      paramLabel = "FILE",
      description = "What to release, YAML (see docs/releases.md).")
  private Path specification;

  @Option(
      names = "--thorough",
      description =
          "Look longer for a choice that withholds fewer figures, and for how few must be withheld"
              + " at least: minutes instead of seconds.")
  private boolean thorough;

  ProtectCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    for (Path file : List.of(data, specification)) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
      }
    }
    PrintWriter printed = spec.commandLine().getOut();
    try (Ledger ledger = workplace.ledgerOrNew(clock);
        Progress progress = Progress.of("Protecting", -1)) {
      Protector.Effort effort = thorough ? Protector.Effort.THOROUGH : Protector.Effort.QUICK;
      Releasing releasing = new Releasing(workplace.out(), effort);
      Ruling ruling =
          releasing.protect(
              data,
              specification,
              ledger,
              (stage, done, all) -> progress.at("%s %d of %d".formatted(stage, done, all)));
      return ruling instanceof Refusal refusal
          ? refused(refusal, printed)
          : written((Protection) ruling, printed);
    }
  }

  private static int refused(Refusal refusal, PrintWriter printed) {
    printed.println("Nothing was written: " + refusal.why() + ".");
    refusal.named().stream().limit(MOST_NAMED).forEach(key -> printed.println("  " + key));
    if (refusal.exposed().size() > MOST_NAMED) {
      printed.println("  and " + (refusal.exposed().size() - MOST_NAMED) + " more");
    }
    printed.println(refusal.advice());
    return Exit.RETURNED;
  }

  private int written(Protection protection, PrintWriter printed) {
    long small = protection.primary();
    long others = protection.complementary();
    printed.printf(
        "Of %d figures %d are withheld: %d small ones and %d that would give them away.%n",
        protection.figures(), small + others, small, others);
    if (protection.atLeast() > 0) {
      if (others == protection.atLeast()) {
        printed.println("No choice withholds fewer.");
      } else {
        printed.printf(
            "Of those %d, at least %d have to be withheld by any choice.%n",
            others, protection.atLeast());
      }
    }
    if (!protection.alreadyPublic().isEmpty()) {
      printed.println("Printed by an earlier release already, so nothing can protect them:");
      protection.alreadyPublic().forEach(key -> printed.println("  " + key));
    }
    printed.println("Tables:      " + workplace.out().resolve("releases"));
    printed.println("All tables:  " + new ReleaseIndex(workplace.out()).write());
    printed.println("Certificate: " + workplace.out().resolve("confidential") + " (keep it there)");
    return Exit.OK;
  }
}
