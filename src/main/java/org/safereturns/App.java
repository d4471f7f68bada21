package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
      code = commandLine(Home.locate(), Clock.systemUTC(), args).execute(args);
    } catch (Error e) { // memory or stack at an end: must not leave with a code that is a verdict
      System.err.println("Something went wrong on our side: " + e);
    }
    // The one place where the process ends: threads of Camel or the database must not hold it up.
    System.exit(code);
  }

  /**
   * The commands; the tests give their own home and a clock that stands still.
   *
   * @param asked what was typed: the other commands are not made ready then, which takes longer
   *     than understanding the one. All are without it.
   */
  static CommandLine commandLine(Home home, Clock clock, String... asked) {
    Map<String, Supplier<Object>> commands = commands(home, clock);
    if (asked.length > 0 && commands.containsKey(asked[0])) {
      commands.keySet().retainAll(Set.of(asked[0]));
    }
    CommandLine app = new CommandLine(new App());
    commands.forEach((name, command) -> app.addSubcommand(name, command.get()));
    app.setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(App::misused)
        .setExecutionExceptionHandler(App::failed)
        .setUsageHelpAutoWidth(true);
    Exit.explain(app);
    return app;
  }

  private static Map<String, Supplier<Object>> commands(Home home, Clock clock) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(home, clock));
    commands.put("run", () -> new RunCommand(home, clock));
    commands.put("watch", () -> new WatchCommand(home, clock));
    commands.put("rules", () -> rules(home, clock));
    commands.put("mappings", () -> new MappingsCommand(home));
    commands.put("collections", () -> new CollectionsCommand(home));
    commands.put("template", () -> new TemplateCommand(home));
    commands.put("status", () -> new StatusCommand(home, clock));
    commands.put("quarantine", () -> new QuarantineCommand(home, clock));
    commands.put("withdraw", () -> new WithdrawCommand(home, clock));
    commands.put("accept", () -> new AcceptCommand(home, clock));
    commands.put("explain", () -> new ExplainCommand(home, clock));
    commands.put("reprocess", () -> new ReprocessCommand(home, clock));
    commands.put("protect", () -> new ProtectCommand(clock));
    commands.put("leaks", () -> new LeaksCommand(home));
    commands.put("verify", () -> new VerifyCommand());
    commands.put("remind", () -> new RemindCommand(home, clock));
    commands.put("post", () -> new PostCommand(clock));
    commands.put("settle", () -> new SettleCommand(home, clock));
    commands.put("datasets", () -> new DatasetsCommand(home, clock));
    commands.put("assessment", () -> new AssessmentCommand(home, clock));
    commands.put("trace", () -> new TraceCommand(home, clock));
    commands.put("config", () -> new ConfigCommand(home));
    commands.put("backup", () -> new BackupCommand(clock));
    commands.put("purge", () -> new PurgeCommand(home, clock));
    commands.put("rekey", () -> new RekeyCommand(clock));
    commands.put("original", () -> new OriginalCommand(clock));
    commands.put("audit", () -> new AuditCommand(clock));
    return commands;
  }

  private static CommandLine rules(Home home, Clock clock) {
    return new CommandLine(new RulesCommand(home, clock))
        .addSubcommand(new RulesTimeCommand(home, clock))
        .addSubcommand(new RulesReplayCommand(home, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** What is wrong stands alone: a page of options below it would hide it. */
  private static int misused(ParameterException e, String... args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    if (args.length == 0) {
      command.usage(err);
      return Exit.USAGE;
    }
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println(command.getCommandSpec().qualifiedName() + " --help says how it is used.");
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
