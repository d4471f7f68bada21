package org.safereturns;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.form.BlankForm;
import org.safereturns.feedback.form.FormHead;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.mapping.text.PeriodText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the blank form of a collection. */
@Command(
    name = "template",
    description = "Writes the blank form of a collection: a workbook, and for case records a CSV.",
    mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
  private static final String ENDING = ".xlsx";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Home home;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COLLECTION", description = "Such as marac; collections list has them.")
  private String collection = "";

  @Option(
      names = "--sender",
      paramLabel = "CODE",
      description = "Code of the organisation that will fill it in.")
  private @Nullable String sender;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Such as 2026/27 or \"Q1 2026/27\".")
  private @Nullable String period;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write (default: the template's name in this folder).")
  private @Nullable Path out;

  TemplateCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Home.Books books = home.books();
    DataStructure structure = structure(books.mappings());
    OptionalInt days = books.rules().days(structure, sender == null ? "" : sender);
    FormHead head = head(structure, books.mappings().codeLists(), days);
    BlankForm form = new BlankForm(structure, head);
    try {
      write(form, target(structure.template() + ENDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Exit.OK;
  }

  /** A workbook whatever was typed: nothing else opens it. */
  private Path target(String usual) {
    if (out == null || Files.isDirectory(out)) {
      return out == null ? Path.of(usual) : out.resolve(usual);
    }
    String name = String.valueOf(out.getFileName());
    boolean ends = name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    return ends ? out : out.resolveSibling(name + ENDING);
  }

  private void write(BlankForm form, Path target) throws IOException {
    Optional<String> csv = form.csv();
    Path beside = target.resolveSibling(base(target) + ".csv");
    for (Path file : csv.isPresent() ? List.of(target, beside) : List.of(target)) {
      if (Files.exists(file)) { // somebody may have filled it in
        throw misused("There is a file " + file + " already: move it away or choose another name.");
      }
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    PrintWriter told = spec.commandLine().getOut();
    form.write(target);
    told.println("Written: " + target);
    if (csv.isPresent()) {
      Files.writeString(beside, csv.get());
      told.println("Written: " + beside);
    }
  }

  private static String base(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.xlsx$", "");
  }

  private DataStructure structure(MappingCatalogue catalogue) {
    return catalogue
        .structures()
        .find(collection)
        .orElseThrow(
            () -> {
              var codes = catalogue.structures().codes();
              return misused(
                  "There is no collection %s%s%nThere are: %s"
                      .formatted(
                          collection,
                          Spelling.didYouMean(collection, codes),
                          codes.stream().sorted().collect(Collectors.joining(", "))));
            });
  }

  private FormHead head(DataStructure structure, CodeLists lists, OptionalInt days) {
    Optional<Code> organisation =
        Optional.ofNullable(sender).map(code -> organisation(code, lists));
    String area =
        organisation
            .flatMap(o -> lists.find("REF_AREA").map(areas -> areas.label(o.group())))
            .filter(a -> structure.areas().isEmpty() || structure.areas().contains(a))
            .orElse("");
    Optional<Period> asked = Optional.ofNullable(period).map(text -> period(text, structure));
    String due = days.isEmpty() ? "the day you were told" : due(asked, days.getAsInt());
    return new FormHead(
        organisation.map(Code::label).orElse(""), area, period == null ? "" : period, due);
  }

  private static String due(Optional<Period> period, int days) {
    return period
        .map(p -> DAY.format(p.end().minusDays(1).plusDays(days)))
        .orElse(days + " days after the end of the period");
  }

  private Code organisation(String code, CodeLists lists) {
    var all = lists.find("ORGANISATION").orElseThrow();
    return all.find(code)
        .orElseThrow(
            () ->
                misused(
                    "There is no sender %s%s"
                        .formatted(
                            code,
                            Spelling.didYouMean(
                                code, all.codes().stream().map(Code::code).toList()))));
  }

  private Period period(String text, DataStructure structure) {
    Period read =
        PeriodText.read(text)
            .orElseThrow(
                () -> misused("\"" + text + "\" is no period such as 2026/27 or Q1 2026/27"));
    if (read.months() != structure.months()) {
      throw misused("%s is asked for every %s.".formatted(structure.title(), structure.every()));
    }
    return read;
  }

  private ParameterException misused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
