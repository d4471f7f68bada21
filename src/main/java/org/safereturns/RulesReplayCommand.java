package org.safereturns;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Issue;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.replay.Replay;
import org.safereturns.pipeline.replay.Replayed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a changed rule book would find, and no longer find, in all that was ever sent. */
@Command(
    name = "replay",
    description = {
      "Shows which findings would appear and disappear by the rule book of --rules.",
      "All submissions in the ledger are judged by it and by the rule book as it stands. Nothing is"
          + " changed and nobody is answered.",
      "With --told: against what each sender was told when its submission came."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:nothing appears or disappears",
      " 1:something does",
      "64:the command was not understood",
      "70:we failed",
      "78:a rule, mapping or setting is wrong"
    })
final class RulesReplayCommand implements Callable<Integer> {
  private static final int DIFFERENT = 1;
  private static final long MEGABYTE = 1_000_000;

  private final Home home;
  private final Clock clock;

  @ParentCommand private RulesCommand rules;
  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Option(names = "--details", description = "Also each finding, as issues.csv has it.")
  private boolean details;

  @Option(
      names = "--told",
      description =
          "Compares with what senders were told, as the ledger keeps it, in place of what the rule"
              + " book as it stands would tell. What was found across senders is not kept so, and"
              + " left out.")
  private boolean told;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also write each finding that appears or disappears into a CSV file.")
  private @Nullable Path csv;

  RulesReplayCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    long begun = System.nanoTime();
    Home.Books now = home.books();
    Home.Books changed = home.books(rules.rules());
    PrintWriter out = spec.commandLine().getOut();
    String before = told ? "What senders were told" : "Rule book " + now.rules().version();
    out.printf("%s against rule book %s%n%n", before, changed.rules().version());
    try (Ledger ledger = workplace.opened(clock)) {
      Replay replay = new Replay(ledger, now.validation(), changed.validation());
      List<Replayed> all = replayed(replay);
      List<Replayed> different = all.stream().filter(Replayed::isChange).toList();
      perCheck(different).lines().forEach(out::println);
      out.println();
      perSubmission(different).lines().forEach(out::println);
      if (details) {
        different.forEach(this::detail);
      }
      if (csv != null) {
        ReplayCsv.write(csv, different);
      }
      out.println();
      summary(replay, all.size(), different.size()).forEach(out::println);
      out.println(cost(Duration.ofNanos(System.nanoTime() - begun)));
      return different.isEmpty() ? Exit.OK : DIFFERENT;
    }
  }

  private List<Replayed> replayed(Replay replay) {
    List<Submission> submissions = replay.submissions();
    List<Replayed> all = new ArrayList<>();
    try (Progress progress = Progress.of("Submissions", submissions.size())) {
      for (Submission submission : submissions) {
        progress.at(submission.sender() + "/" + submission.fileName());
        all.add(told ? replay.sinceTold(submission) : replay.submission(submission));
        progress.step();
      }
    }
    if (!told) {
      replay.together(all::add);
    }
    return all;
  }

  private static Table perCheck(List<Replayed> different) {
    TreeMap<String, Integer> appear = new TreeMap<>();
    TreeMap<String, Integer> disappear = new TreeMap<>();
    for (Replayed one : different) {
      one.appear().forEach(issue -> appear.merge(issue.code().text(), 1, Integer::sum));
      one.disappear().forEach(issue -> disappear.merge(issue.code().text(), 1, Integer::sum));
    }
    TreeMap<String, Integer> codes = new TreeMap<>(appear);
    codes.putAll(disappear);
    Table table = new Table("CHECK", "APPEAR", "DISAPPEAR");
    for (String code : codes.keySet()) {
      table.add(code, appear.getOrDefault(code, 0) + "", disappear.getOrDefault(code, 0) + "");
    }
    return table;
  }

  private static Table perSubmission(List<Replayed> different) {
    Table table = new Table("SUBMISSION", "APPEAR", "DISAPPEAR", "OUTCOME");
    for (Replayed one : different) {
      String outcome =
          one.before().equals(one.after()) ? one.after() : one.before() + " -> " + one.after();
      table.add(one.about(), one.appear().size() + "", one.disappear().size() + "", outcome);
    }
    return table;
  }

  private void detail(Replayed one) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println(one.about());
    one.appear().forEach(issue -> out.println("  + " + line(issue)));
    one.disappear().forEach(issue -> out.println("  - " + line(issue)));
  }

  /** What senders wrote must not steer the terminal. */
  private static String line(Issue issue) {
    String place = (issue.origin().sheet() + " " + issue.origin().cells()).strip();
    return "%s %s  %s  %s"
        .formatted(issue.code(), issue.severity().word(), place, issue.message())
        .replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
  }

  private static List<String> summary(Replay replay, int judged, int different) {
    List<String> lines = new ArrayList<>();
    lines.add("Judged: %,d, of which %,d differ".formatted(judged, different));
    replay.sameCells().stream()
        .map(
            pair ->
                "%s and %s raise on the same cells wherever they raise: %,d cells of %,d submissions. Is one of them idle?"
                    .formatted(pair.first(), pair.second(), pair.cells(), pair.submissions()))
        .forEach(lines::add);
    return lines;
  }

  private static String cost(Duration time) {
    long used =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(peak -> peak.getUsed())
            .sum();
    return "Took %,d s and at most %,d MB of memory".formatted(time.toSeconds(), used / MEGABYTE);
  }
}
