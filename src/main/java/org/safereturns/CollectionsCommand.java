package org.safereturns;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.Purpose;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For analysts: what every collection asks for. */
@Command(
    name = "collections",
    description = "Shows what every collection asks for.",
    mixinStandardHelpOptions = true)
final class CollectionsCommand implements Runnable {
  private final Home home;

  @Spec private CommandSpec spec = CommandSpec.create();

  CollectionsCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, check or show?");
  }

  @Command(
      name = "list",
      description = "One line for each collection.",
      mixinStandardHelpOptions = true)
  int list() {
    Table table = new Table("COLLECTION", "TITLE", "EVERY", "DAYS", "PURPOSE", "FORM");
    Home.Books books = home.books();
    for (DataStructure s : books.mappings().structures().list()) {
      OptionalInt days = books.rules().days(s, "");
      String told = days.isEmpty() ? "" : Integer.toString(days.getAsInt());
      table.add(s.code(), s.title(), s.every(), told, purpose(s), s.template());
    }
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    return Exit.OK;
  }

  @Command(
      name = "check",
      description = "Loads every structure; a mistake is told with file and line.",
      mixinStandardHelpOptions = true)
  int check() {
    List<DataStructure> structures = home.catalogue().structures().list();
    structures.forEach(s -> spec.commandLine().getOut().println("ok      " + s.code()));
    return Exit.OK;
  }

  @Command(
      name = "show",
      description = "What one collection asks for: measures, breakdowns, sheets.",
      mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "COLLECTION", description = "Such as marac.") String code) {
    Home.Books books = home.books();
    MappingCatalogue catalogue = books.mappings();
    DataStructure structure =
        catalogue
            .structures()
            .find(code)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "There is no collection %s%s"
                            .formatted(
                                code, Spelling.didYouMean(code, catalogue.structures().codes()))));
    shown(structure, catalogue, books.rules().days(structure, ""))
        .forEach(spec.commandLine().getOut()::println);
    return Exit.OK;
  }

  private static List<String> shown(DataStructure s, MappingCatalogue catalogue, OptionalInt days) {
    CodeList measures = catalogue.codeLists().find("MEASURE").orElseThrow();
    Table figures = new Table("MEASURE", "UNIT", "BY", "WHAT IT COUNTS");
    s.figures()
        .forEach(
            f ->
                figures.add(
                    f.measure(),
                    f.unit(),
                    f.dimensions().stream().sorted().collect(Collectors.joining(" ")),
                    measures.label(f.measure())));
    List<String> lines = new ArrayList<>();
    lines.add(s.title() + " (" + s.template() + ")");
    lines.add(s.why());
    lines.add("Filled in by: " + s.senders());
    lines.add(
        days.isEmpty()
            ? "Every " + s.every() + "; nobody is asked for it"
            : "Due: " + days.getAsInt() + " days after the end of each " + s.every());
    lines.add("Purpose: " + purpose(s));
    lines.add(
        "Asks: "
            + s.asks().stream()
                .map(Characteristic::label)
                .sorted()
                .collect(Collectors.joining(", ")));
    lines.add(
        "Sheets: " + s.sheets().stream().map(FormSheet::name).collect(Collectors.joining(", ")));
    lines.add("");
    lines.addAll(figures.lines());
    return lines;
  }

  private static String purpose(DataStructure structure) {
    return structure.purpose() == Purpose.RESTRICTED ? "restricted" : "for publication";
  }
}
