package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Spelling;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.Deed;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.settings.Configuration;
import org.safereturns.pipeline.step.PurgedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes what is past its date, and shows that it is gone. */
@Command(
    name = "purge",
    description = {
      "Removes what is kept of returns that are past their date, and looks whether it is gone.",
      "That is files, replies, quoted cells, explanations and letters; 'retention' in the"
          + " configuration gives the dates. Figures, releases, digests and the audit log stay."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:removed, and found nowhere any more",
      "64:the command was not understood",
      "70:some of it is still somewhere: the files are named",
      "78:a setting is wrong: nothing was removed"
    })
final class PurgeCommand implements Callable<Integer> {
  /** How long to wait for a watch that is at work on returns of the same sender. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  private boolean dryRun;

  PurgeCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Configuration.Retention retention = retention();
    return dryRun ? told(retention) : purged(retention);
  }

  private Configuration.Retention retention() {
    Configuration.Retention retention = workplace.configuration().retention();
    if (retention == null) {
      throw new ConfigurationFault(
          "retention", 0, "the configuration does not say how long returns are kept");
    }
    requireCollections(retention, home);
    return retention;
  }

  /** A misspelt collection would be kept for ever. */
  static void requireCollections(Configuration.@Nullable Retention retention, Home home) {
    if (retention == null || retention.days().isEmpty()) {
      return;
    }
    Set<String> known = home.catalogue().collections();
    for (String collection : retention.days().keySet()) {
      if (!known.contains(collection)) {
        throw new ConfigurationFault(
            "retention.days",
            0,
            "there is no collection '%s'%s"
                .formatted(collection, Spelling.didYouMean(collection, known)));
      }
    }
  }

  private int told(Configuration.Retention retention) {
    try (Ledger ledger = workplace.ledger(clock)) {
      Table due = table(ledger.purging().due(retention::of));
      List<String> lines = due.isEmpty() ? List.of("Nothing is past its date.") : due.lines();
      lines.forEach(out()::println);
    }
    return Exit.OK;
  }

  private static Table table(List<Submission> due) {
    Table table = new Table("REFERENCE", "SENDER", "COLLECTION", "RECEIVED", "CONTENT (SHA-256)");
    for (Submission submission : due) {
      table.add(
          submission.reference(),
          submission.sender(),
          submission.about().map(Submission.About::collection).orElse(""),
          submission.received().toString(),
          submission.sha256());
    }
    return table;
  }

  private int purged(Configuration.Retention retention) {
    PurgedFiles files = new PurgedFiles(workplace.out());
    Set<String> gone;
    List<Submission> due;
    try (Workplace.Open open = workplace.openBeside(home, clock, workplace.senders())) {
      Ledger ledger = open.ledger();
      due = ledger.purging().due(retention::of);
      Set<String> texts = new TreeSet<>();
      for (Submission past : due) {
        ledger
            .claims()
            .during(
                Claims.work(past.sender()),
                PATIENCE,
                () -> texts.addAll(ledger.purging().remove(past)));
      }
      Optional.ofNullable(retention.otherDays())
          .ifPresent(days -> texts.addAll(ledger.purging().removeLetters(days)));
      open.senders().list().forEach(sender -> texts.removeAll(sender.addresses()));
      files.remove(ledger.purging().purged(), ledger.originals());
      open.pipeline().settle();
      gone = ledger.purging().gone(texts);
      ledger.compactWhenClosed();
    }
    if (!due.isEmpty()) {
      table(due).lines().forEach(out()::println);
    }
    return proved(due, gone, files.remains(gone));
  }

  private int proved(List<Submission> due, Set<String> gone, Set<Path> remains) {
    String looked =
        "%d submissions, %d texts looked for, found in %d files"
            .formatted(due.size(), gone.size(), remains.size());
    try (Ledger ledger = workplace.ledger(clock)) {
      ledger.audit().note(Deed.PURGED, "proof", looked);
    }
    List<String> lines = new ArrayList<>(List.of(looked + "."));
    remains.forEach(file -> lines.add("  still in " + file));
    lines.forEach(out()::println);
    return remains.isEmpty() ? Exit.OK : Exit.FAULT;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
