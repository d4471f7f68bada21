package org.safereturns;

import java.util.Map;
import java.util.TreeMap;
import org.safereturns.issue.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Exit codes, the same for every command; scripts of senders rely on them. */
final class Exit {
  static final int OK = 0;
  static final int WITH_QUERIES = 1;
  static final int RETURNED = 2;
  static final int NOT_READABLE = 3;
  static final int USAGE = 64;
  static final int FAULT = 70;
  static final int CONFIGURATION = 78;

  private static final String HEADING = "%nExit codes:%n";

  private Exit() {}

  /**
   * The help of every command says how it can end; {@code check} and {@code run} have their own.
   */
  static void explain(CommandLine command) {
    UsageMessageSpec help = command.getCommandSpec().usageMessage();
    if (help.exitCodeList().isEmpty()) {
      help.exitCodeListHeading(HEADING);
      help.exitCodeList(
          new TreeMap<>(
              Map.of(
                  " 0", "done",
                  "64", "the command was not understood, or cannot be done",
                  "70", "we failed",
                  "78", "a rule, mapping or setting is wrong")));
    }
    command.getSubcommands().values().forEach(Exit::explain);
  }

  static int of(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> OK;
      case ACCEPTED_WITH_QUERIES -> WITH_QUERIES;
      case RETURNED -> RETURNED;
      case QUARANTINED -> NOT_READABLE;
    };
  }
}
