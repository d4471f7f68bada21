package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.safereturns.ledger.AuditEntry;
import org.safereturns.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who did what, and whether the log of it is whole. */
@Command(
    name = "audit",
    description = "Lists who did what, or checks that nothing was changed in or taken out of that.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | verify)")
final class AuditCommand implements Runnable {
  private final Clock clock;

  @Spec private CommandSpec spec;

  AuditCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list or verify?");
  }

  @Command(
      description = "Lists who did what, the first entry first.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin Workplace workplace,
      @Option(
              names = "--about",
              paramLabel = "REF",
              defaultValue = "",
              description = "Only what was done to this.")
          String about) {
    PrintWriter out = spec.commandLine().getOut();
    AtomicBoolean none = new AtomicBoolean(true);
    try (Ledger ledger = workplace.ledger(clock)) {
      ledger
          .audit()
          .read(
              entry -> {
                if (about.isEmpty() || about.equals(entry.about())) {
                  out.println(line(entry));
                  none.set(false);
                }
              });
    }
    if (none.get()) {
      out.println("Nothing is noted about that.");
    }
    return Exit.OK;
  }

  private static String line(AuditEntry entry) {
    return "%6d  %s  %s  %s  %s  %s  %s"
        .formatted(
            entry.number(),
            entry.at(),
            entry.who(),
            entry.deed(),
            entry.about(),
            entry.detail(),
            entry.hash().substring(0, 12));
  }

  @Command(
      description = {
        "Checks that every entry is as it was written and that none is missing.",
        "Names the first that is not."
      },
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {" 0:the log is whole", " 2:it is not"})
  int verify(@Mixin Workplace workplace) {
    try (Ledger ledger = workplace.ledger(clock)) {
      List<String> faults = ledger.audit().faults();
      PrintWriter out = spec.commandLine().getOut();
      faults.forEach(out::println);
      if (faults.isEmpty()) {
        out.println("The audit log is whole.");
      }
      return faults.isEmpty() ? Exit.OK : Exit.RETURNED;
    }
  }
}
