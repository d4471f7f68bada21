package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.Leak;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.Recognition;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.mapping.plain.PlainReading;
import org.safereturns.publication.draft.SpecTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a reader could work out of tables, for people who have nothing but the tables. */
@Command(
    name = "leaks",
    description = {
      "Tells which hidden figures of tables (CSV or workbooks) a reader could work out.",
      "A return that we know is read as its mapping says. Of any other table we take for granted"
          + " what its labels and adding up tell, and say what that is: read it, for a table read"
          + " wrongly gives wrong answers. Figures that are worked out are never printed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:nothing hidden can be worked out of these files together",
      " 1:nothing is known to leak, but not everything could be told or some figures disagree",
      " 2:something hidden can be worked out or narrowed down",
      " 3:no table was found, or a file cannot be read",
      "64:the command was not understood",
      "70:we failed; nothing is known about the files",
      "78:a mapping or the specification is wrong, or does not fit the tables"
    })
final class LeaksCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Tables that readers have together, earlier releases before later ones: what one hides"
              + " another may print.")
  private List<Path> files;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description =
          "What the tables are made of, exactly: the YAML of 'protect' (see docs/releases.md). The"
              + " tables are CSV with a row for each figure, as 'protect' writes them.")
  private @Nullable Path specification;

  @Option(
      names = "--show-derivation",
      description = "Also tell how a reader would go about it, by the names of cells.")
  private boolean derivation;

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  LeaksCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    List<Path> needed = new ArrayList<>(files);
    Optional.ofNullable(specification).ifPresent(needed::add);
    for (Path file : needed) {
      if (Files.isDirectory(file)) {
        throw new ParameterException(
            spec.commandLine(), file + " is a folder: name the files in it.");
      }
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
      }
    }
    PrintWriter printed = spec.commandLine().getOut();
    List<String> assumed = new ArrayList<>();
    List<Tables> tables = new ArrayList<>();
    try {
      if (specification == null) {
        MappingCatalogue catalogue = home.catalogue();
        for (Path file : files) {
          tables.add(Progress.during("Reading " + file, () -> read(file, catalogue, assumed)));
        }
      } else {
        tables.add(SpecTables.read(files, specification));
        assumed.add("Nothing but what the specification says: " + specification + ".");
      }
    } catch (FileRefused refused) {
      String file = refused.finding().origin().file();
      spec.commandLine().getErr().println(file + " cannot be read; 'check' tells why.");
      return Exit.NOT_READABLE;
    }
    List<Leak> leaks = Progress.during("Looking for leaks", () -> new LeakFinder().find(tables));
    LeaksReport report = new LeaksReport(tables, assumed, leaks);
    printed.println(json ? report.json() : report.text(derivation));
    return report.exit();
  }

  private static Tables read(Path file, MappingCatalogue catalogue, List<String> assumed) {
    String name = String.valueOf(file.getFileName());
    try (RawFile raw = new Intake(Limits.DEFAULT).open(file, name)) {
      Optional<Recognition.Candidate> known = catalogue.recognise(raw).best();
      if (known.isEmpty()) {
        PlainReading plain = PlainReading.of(raw);
        assumed.addAll(plain.assumed());
        return new Tables(plain.cells(), plain.sums(), "");
      }
      Mapped mapped = catalogue.read(raw, known.get().template(), "", RecordSink.NONE);
      ReturnHeader header = mapped.header();
      assumed.add("Read as “%s”, as its mapping says: %s.".formatted(header.title(), name));
      return new Tables(
          mapped.cells(), mapped.sums(), header.declared(LeakFinder.SUPPRESSED_BELOW));
    }
  }
}
