package org.safereturns;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Deed;
import org.safereturns.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Encrypts stored returns with the key that is first now. */
@Command(
    name = "rekey",
    description = {
      "Encrypts every stored return with the first key of the configuration.",
      "Whether it was encrypted with another or not at all; afterwards the others can go."
    },
    mixinStandardHelpOptions = true)
final class RekeyCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  RekeyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("try") // the place is held, not asked
  public Integer call() {
    String key =
        workplace
            .configuration()
            .vault()
            .current()
            .orElseThrow(
                () -> new ConfigurationFault("encryption.keys", 0, "names no key to encrypt with"));
    workplace.requireLedger();
    Path out = workplace.out();
    try (Occupancy alone =
            Occupancy.enter(out)
                .orElseThrow(() -> new DecisionRefused("A run or watch is at work in " + out));
        Ledger ledger = workplace.opened(clock)) {
      List<Path> away = List.of(out.resolve("done"), out.resolve("failed"));
      int files = ledger.originals().rekey(away);
      ledger.audit().note(Deed.REKEYED, "key " + key, files + " files");
      spec.commandLine()
          .getOut()
          .printf("%d files are encrypted with the key %s now.%n", files, key);
    }
    return Exit.OK;
  }
}
