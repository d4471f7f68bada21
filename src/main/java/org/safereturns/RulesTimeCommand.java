package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.IssueJournal;
import org.safereturns.rules.RuleTime;
import org.safereturns.rules.RulesDidNotEnd;
import org.safereturns.rules.engine.Stopwatch;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Runs each check by itself. A watch starts it as a process of its own to learn which rule did not
 * end: a process can be ended, whatever the rule does.
 */
@Command(
    name = "time",
    description = {
      "Runs each check by itself on a return and says what time it took, the dearest first.",
      "The time is that of a processor. The first checks that are run carry what the engine needs"
          + " to get going.",
      "Finds a rule that does not end."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:each check came to an end",
      "64:the command was not understood",
      "70:a check did not end, or we failed",
      "78:a rule, mapping or setting is wrong"
    })
final class RulesTimeCommand implements Callable<Integer> {
  /** Between the name of a rule and how long it was waited for. */
  static final String DID_NOT_END = " did not end within ";

  private final Home home;
  private final Clock clock;

  @ParentCommand private RulesCommand rules;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A return.")
  private Path file;

  @Option(names = "--sender", paramLabel = "CODE", defaultValue = "", description = "Whose it is.")
  private String sender;

  @Option(
      names = "--received",
      paramLabel = "DAY",
      description = "The day it came in; today if not given.")
  private @Nullable LocalDate received;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long each may take (default: ${DEFAULT-VALUE}).")
  private int seconds;

  RulesTimeCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LocalDate day = received == null ? Sent.day(clock.instant()) : received;
    Home.Books books = home.books(rules.rules());
    Stopwatch stopwatch = new Stopwatch();
    Validation validation =
        new Validation(
            new Intake(Limits.DEFAULT),
            books.mappings(),
            books.rules().singly(Duration.ofSeconds(seconds), stopwatch));
    boolean ended = true;
    try {
      String name = String.valueOf(file.getFileName());
      validation.validate(new Sent(file, name, sender, day), IssueJournal.NONE);
    } catch (RulesDidNotEnd e) {
      ended = false;
    }
    PrintWriter out = spec.commandLine().getOut();
    stopwatch.times().forEach(time -> out.println(line(time)));
    return ended ? Exit.OK : Exit.FAULT;
  }

  private String line(RuleTime time) {
    return time.ended()
        ? "%s  %,7d ms  (%s)".formatted(time.code(), time.time().toMillis(), time.place())
        : "%s (%s)%s%d s".formatted(time.code(), time.place(), DID_NOT_END, seconds);
  }
}
