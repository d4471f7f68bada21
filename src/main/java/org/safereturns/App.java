package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.ledger.DecisionRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "safe-returns",
    description =
        "Takes the domestic-abuse returns that a county collects, tells each sender what to mend,"
            + " and gives analysts clean data.",
    mixinStandardHelpOptions = true,
    versionProvider = App.Version.class,
    footer = {"", "Start with:  safe-returns run inbox-sample"})
public final class App implements Runnable {
  @Spec private CommandSpec spec;

  private App() {}

  public static void main(String[] args) {
    int code = Exit.FAULT;
    try {
      code = commandLine(Home.locate(), Clock.systemUTC()).execute(args);
    } catch (Error e) { // memory or stack at an end: must not leave with a code that is a verdict
      System.err.println("Something went wrong on our side: " + e);
    }
    // The one place where the process ends: threads of Camel or the database must not hold it up.
    System.exit(code);
  }

  /** All commands; the tests give their own home and a clock that stands still. */
  static CommandLine commandLine(Home home, Clock clock) {
    CommandLine app = new CommandLine(new App());
    app.addSubcommand(new CheckCommand(home, clock))
        .addSubcommand(new RunCommand(home, clock))
        .addSubcommand(new WatchCommand(home, clock))
        .addSubcommand(new RulesCommand(home))
        .addSubcommand(new MappingsCommand(home))
        .addSubcommand(new StatusCommand(home, clock))
        .addSubcommand(new QuarantineCommand(home, clock))
        .addSubcommand(new WithdrawCommand(home, clock))
        .addSubcommand(new AcceptCommand(home, clock))
        .addSubcommand(new ExplainCommand(home, clock))
        .addSubcommand(new ReprocessCommand(home, clock))
        .addSubcommand(new ProtectCommand(clock))
        .addSubcommand(new VerifyCommand())
        .addSubcommand(new SettleCommand(home, clock))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(App::misused)
        .setExecutionExceptionHandler(App::failed)
        .setUsageHelpAutoWidth(true);
    Exit.explain(app);
    return app;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static int misused(ParameterException e, String... args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    e.getCommandLine().usage(err);
    return Exit.USAGE;
  }

  /** The last boundary: whatever was not foreseen is our failure, and said so without a trace. */
  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult args) {
    PrintWriter err = command.getErr();
    if (e instanceof ConfigurationFault fault) {
      err.println("Nothing was started. Mend this first:");
      fault.mistakes().forEach(mistake -> err.println("  " + mistake.text()));
      return Exit.CONFIGURATION;
    }
    if (e instanceof DecisionRefused) {
      err.println(e.getMessage());
      return Exit.USAGE;
    }
    err.println("Something went wrong on our side: " + e.getMessage());
    return Exit.FAULT;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"safe-returns " + number()};
    }

    static String number() {
      String version = App.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }
  }
}
