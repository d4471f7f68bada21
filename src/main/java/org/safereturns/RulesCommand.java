package org.safereturns;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.CaseResult;
import org.safereturns.rules.KnownIssue;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Sent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** For the analysts who own the rules: what there is, whether it is sound, and its documents. */
@Command(
    name = "rules",
    description = "Lists the checks, tries them with their cases, writes their documents.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the rule book; that of the program if not given.")
  private @Nullable Path folder;

  RulesCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Command(
      name = "list",
      description =
          "One line for each check, and what deviates from it: a known issue, a sender's severity.",
      mixinStandardHelpOptions = true)
  int list() {
    RuleBook book = book();
    Deviations deviations = new Deviations(book, Sent.day(clock.instant()));
    for (RuleInfo rule : book.rules()) {
      out().printf("%s  %-7s  %s%n", rule.code(), rule.severity().word(), rule.title());
      deviations.of(rule.code()).forEach(line -> out().println("         " + line));
    }
    return Exit.OK;
  }

  @Command(
      name = "check",
      description = "Whether the rule book is sound: tries every case.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "CODE",
              defaultValue = "",
              description = "Only this check, with one line for each case.")
          String code) {
    List<CaseResult> results = book().tryCases(code);
    if (results.isEmpty()) {
      return nothingTried(code);
    }
    for (CaseResult result : results) {
      if (!result.passed()) {
        out().println(result.told());
      } else if (!code.isEmpty()) {
        out().printf("%s  %-8s %s%n", result.code(), result.ended(), result.name());
      }
    }
    long failed = results.stream().filter(r -> !r.passed()).count();
    long checks = results.stream().map(CaseResult::check).distinct().count();
    out()
        .printf(
            "%s, %s, %s%n",
            counted(checks, "check"),
            counted(results.size(), "case"),
            failed == 0 ? "all as expected" : failed + " not as expected");
    return failed == 0 ? Exit.OK : Exit.CONFIGURATION;
  }

  @Command(name = "docs", description = "Writes RULES.md anew.", mixinStandardHelpOptions = true)
  int docs() {
    Path file = rules().resolve("RULES.md");
    // Not asked whether all that the list says is there: the list is what is written.
    RuleBook book = home.ruleBook(SourceFile.below(rules(), ".drl", ".csv"));
    try {
      Files.writeString(file, book.documents());
    } catch (IOException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be written: " + e.getMessage());
    }
    out().println("Wrote " + file);
    return Exit.OK;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  private int nothingTried(String code) {
    for (KnownIssue issue : book().knownIssues()) {
      if (issue.code().text().equals(code)) {
        out().println(code + " is switched off (" + issue.reason() + "): its cases are not tried.");
        return Exit.OK;
      }
    }
    out().println("There is no check " + code + ".");
    return Exit.USAGE;
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private RuleBook book() {
    return home.ruleBook(RuleBook.sources(rules()));
  }

  /** The folder of the rule book that is meant. */
  Path rules() {
    return folder == null ? home.rules() : folder;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
