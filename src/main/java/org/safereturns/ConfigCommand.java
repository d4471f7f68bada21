package org.safereturns;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.safereturns.pipeline.settings.ConfigurationPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be configured, or whether a configuration is in order. */
@Command(
    name = "config",
    description = {
      "Lists every key of the configuration file, with what holds if it is left out.",
      "With --config: checks that file, and that the secrets it names are there."
    },
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  ConfigCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (workplace.isConfigured()) {
      workplace.configuration().requireSecrets();
      PurgeCommand.requireCollections(workplace.configuration().retention(), home);
      out.println("The configuration is in order.");
    } else {
      out.print(ConfigurationPage.text());
    }
    out.flush();
    return Exit.OK;
  }
}
