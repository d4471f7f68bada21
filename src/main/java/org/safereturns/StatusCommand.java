package org.safereturns;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Due;
import org.safereturns.issue.Owed;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Outbox;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Sender;
import org.safereturns.pipeline.inbox.LeftAsidePage;
import org.safereturns.validation.Sent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who has sent what, how it ended, and who has sent nothing. */
@Command(
    name = "status",
    description = "Shows who has sent what and how it ended, and who has sent nothing.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also writes who owes what as a page.")
  private @Nullable Path html;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also writes it as CSV, a line for each return.")
  private @Nullable Path csv;

  StatusCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = workplace.ledger(clock)) {
      List<Submission> all = ledger.submissions().list();
      Set<String> standing =
          ledger.figures().standing().stream()
              .map(Submission::reference)
              .collect(Collectors.toSet());
      table(all, standing).lines().forEach(out::println);
      out.println();
      out.println("Have sent nothing: " + silent(all));
      out.println("In quarantine: " + ledger.desk().quarantined().size());
      out.println("Disagreements between senders: " + ledger.disagreements().count());
      post(ledger, out);
      List<String> leftAside = new LeftAsidePage(workplace.out()).lines();
      out.println("Left aside in the inbox: " + leftAside.size());
      leftAside.forEach(file -> out.println("  " + file));
      new RulesPage(workplace.out()).lines().forEach(out::println);
      Home.Books books = home.books();
      Filings filings = ledger.figures().filings();
      due(books, filings, out);
      owed(new StatusMatrix(books.mappings(), owed(books, filings), all), out);
    }
    return Exit.OK;
  }

  private static void post(Ledger ledger, PrintWriter out) {
    out.println("Letters not sent yet: " + ledger.outbox().waiting());
    List<Outbox.Undelivered> undelivered = ledger.outbox().undelivered();
    out.println("Letters refused or returned: " + undelivered.size());
    undelivered.forEach(
        one ->
            out.println(
                "  %s to %s: %s"
                    .formatted(one.letter().id(), one.letter().head().to(), one.cause())));
    List<String> failed = ledger.mailAttempts().givenUp();
    out.println("Letters we failed to open: " + failed.size());
    failed.forEach(cause -> out.println("  " + cause));
  }

  /** As of today: also what no return has come for yet. */
  private void due(Home.Books books, Filings filings, PrintWriter out) {
    new Deviations(books.rules(), Sent.day(clock.instant())).told().forEach(out::println);
    List<Coverage.Line> lines =
        books
            .validation()
            .cover(filings, filings.reached(), Optional.of(Sent.day(clock.instant())))
            .lines();
    Outstanding outstanding = new Outstanding(books.mappings().codeLists());
    outstanding.told("Due and missing", lines, Due.State.MISSING).forEach(out::println);
    outstanding.told("Nil returns", lines, Due.State.NIL).forEach(out::println);
    outstanding.told("Absent for a reason", lines, Due.State.STRUCTURAL).forEach(out::println);
  }

  private List<Owed> owed(Home.Books books, Filings filings) {
    return books.validation().calendar(filings, Sent.day(clock.instant()));
  }

  private void owed(StatusMatrix matrix, PrintWriter out) {
    matrix.text().forEach(out::println);
    try {
      if (csv != null) {
        Files.writeString(csv, matrix.csv());
      }
      if (html != null) {
        Files.writeString(html, matrix.html(DAY.format(Sent.day(clock.instant()))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(List<Submission> all, Set<String> standing) {
    Table table =
        new Table(
            "SENDER", "RETURN", "PERIOD", "FILE", "OUTCOME", "IN DATASETS", "WORK", "REFERENCE");
    for (Submission submission : all) {
      table.add(
          submission.sender(),
          submission.about().map(Submission.About::title).orElse(""),
          submission.about().map(Submission.About::period).map(Period::label).orElse(""),
          submission.fileName(),
          Summary.outcome(submission),
          standing.contains(submission.reference()) ? "yes" : "",
          Summary.work(submission),
          submission.reference());
    }
    return table;
  }

  private String silent(List<Submission> all) {
    if (!Files.exists(workplace.registry())) {
      return "not known, no registry of senders was used here yet";
    }
    Set<String> heard = all.stream().map(Submission::sender).collect(Collectors.toSet());
    String codes =
        workplace.senders().list().stream()
            .map(Sender::code)
            .filter(code -> !heard.contains(code))
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "nobody" : codes;
  }
}
