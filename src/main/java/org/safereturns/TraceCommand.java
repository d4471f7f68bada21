package org.safereturns;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.ledger.AuditLog;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Deed;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.trace.Tracing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a figure comes from, and where the cell of a return has gone. */
@Command(
    name = "trace",
    description = {
      "Tells of a figure the return, file, sheet, cell, mapping, checks and explanations behind"
          + " it.",
      "With --return and --cell: where that cell has gone.",
      "The answers quote returns: they are for those who may see them."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:found", " 2:nothing has that name", "64:the command was not understood"})
final class TraceCommand implements Callable<Integer> {
  private final Home home;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Workplace workplace;

  @Parameters(
      arity = "0..1",
      paramLabel = "FIGURE",
      description =
          "FIGURE of a dataset (F-7KQ4-M2XD), ROW of a table (T-...), or a cell of one of our"
              + " workbooks: table!C7, or output/table!C7.")
  private @Nullable String figure;

  @Option(
      names = "--return",
      paramLabel = "REF",
      converter = ReferenceText.class,
      description = "Reference of a submission.")
  private @Nullable String reference;

  @Option(
      names = "--cell",
      paramLabel = "CELL",
      description = "A cell of it: \"Sheet!B7\"; B7 if only one sheet has figures.")
  private @Nullable String cell;

  TraceCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter printed = spec.commandLine().getOut();
    List<String> found = found();
    if (found.isEmpty()) {
      printed.println(
          figure == null
              ? "No figure was read from there."
              : "Nothing has that name. Identifiers stand in the column FIGURE of the datasets and"
                  + " in the column Row of the tables.");
      return Exit.RETURNED;
    }
    found.stream().dropWhile(String::isEmpty).forEach(printed::println);
    return Exit.OK;
  }

  private static List<String> noted(List<String> found, String about, Ledger ledger) {
    if (!found.isEmpty()) {
      ledger.audit().note(Deed.EXPORTED, about, "trace, sha256 " + AuditLog.hash("" + found));
    }
    return found;
  }

  private List<String> found() {
    try (Ledger ledger = workplace.ledger(clock)) {
      Tracing tracing = new Tracing(ledger, home.catalogue().codeLists().byId(), workplace.out());
      if (figure != null && reference == null && cell == null) {
        return noted(tracing.behind(figure), "figure", ledger);
      }
      if (figure == null && reference != null && cell != null) {
        if (ledger.submissions().find(reference).isEmpty()) {
          throw new DecisionRefused("No submission has the reference " + reference + ".");
        }
        return noted(gone(tracing, reference, cell), reference, ledger);
      }
      throw new ParameterException(
          spec.commandLine(), "Give either a figure, or a return and a cell of it.");
    }
  }

  /** A cell on a sheet that is not named, or that has no figures, is a slip. */
  private static List<String> gone(Tracing tracing, String reference, String cell) {
    List<String> found = tracing.from(reference, cell);
    SortedSet<String> sheets = tracing.sheets(reference);
    int mark = cell.lastIndexOf('!');
    String sheet = cell.substring(0, Math.max(mark, 0));
    boolean isKnown =
        mark < 0 ? sheets.size() <= 1 : sheets.stream().anyMatch(sheet::equalsIgnoreCase);
    if (!found.isEmpty() || sheets.isEmpty() || isKnown) {
      return found;
    }
    throw new DecisionRefused(
        (mark < 0 ? "On which sheet? " : "No figure was read from a sheet \"" + sheet + "\". ")
            + "Figures were read from: "
            + sheets.stream().map(TraceCommand::told).collect(Collectors.joining(", ")));
  }

  private static String told(String sheet) {
    return sheet.isEmpty() ? "a file without sheets (write B7 alone)" : '"' + sheet + '"';
  }
}
