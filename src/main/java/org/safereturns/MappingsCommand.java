package org.safereturns;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.catalogue.GoldenPairs;
import org.safereturns.mapping.guess.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For analysts: checks mappings and drafts new ones. */
@Command(
    name = "mappings",
    description = "Checks mappings, or drafts one for a new layout.",
    mixinStandardHelpOptions = true)
final class MappingsCommand implements Runnable {
  private final Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  MappingsCommand(Home home) {
    this.folder = home.mappings();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "check, expect or suggest?");
  }

  @Command(
      name = "check",
      description = "Reads the sample of each mapping and compares it with its expected lines.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              arity = "0..*",
              paramLabel = "NAME",
              description = "Mappings, such as kidas.clarion.v1; all if none.")
          List<String> names) {
    PrintWriter out = spec.commandLine().getOut();
    GoldenPairs pairs = new GoldenPairs(folder);
    int failed = 0;
    for (String name : names == null || names.isEmpty() ? pairs.templates() : names) {
      known(pairs, name);
      GoldenPairs.Result result = pairs.check(name);
      out.println((result.passed() ? "ok      " : "FAILED  ") + name);
      result.problems().forEach(p -> out.println("        " + p));
      failed += result.passed() ? 0 : 1;
    }
    return failed == 0 ? Exit.OK : Exit.CONFIGURATION;
  }

  @Command(
      name = "expect",
      description =
          "Prints what a mapping reads from its sample, to be kept as its expected lines.",
      mixinStandardHelpOptions = true)
  int expect(
      @Parameters(paramLabel = "NAME", description = "Mapping, such as kidas.clarion.v1.")
          String name,
      @Option(
              names = "--sender",
              paramLabel = "CODE",
              required = true,
              description = "Whose return the sample is.")
          String sender) {
    PrintWriter out = spec.commandLine().getOut();
    GoldenPairs pairs = new GoldenPairs(folder);
    known(pairs, name);
    pairs
        .stranger(sender)
        .ifPresent(
            told -> {
              throw new ParameterException(spec.commandLine(), told);
            });
    out.print(pairs.read(name, sender));
    out.flush();
    return Exit.OK;
  }

  private void known(GoldenPairs pairs, String name) {
    if (!pairs.templates().contains(name)) {
      String known = String.join(", ", pairs.templates());
      throw new ParameterException(
          spec.commandLine(),
          "There is no mapping %s%s%nThere are: %s"
              .formatted(name, Spelling.didYouMean(name, pairs.templates()), known));
    }
  }

  @Command(
      name = "suggest",
      description = "Drafts a mapping for a layout nobody has seen, to be mended by hand.",
      mixinStandardHelpOptions = true)
  int suggest(@Parameters(paramLabel = "FILE", description = "A return.") Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
    }
    CodeLists lists = CodeLists.load(SourceFile.below(folder.resolve("codelists"), ".csv"));
    String name = String.valueOf(file.getFileName());
    try (RawFile raw = new Intake(Limits.DEFAULT).open(file, name)) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Suggestion.draft(raw, lists));
      out.flush();
    }
    return Exit.OK;
  }
}
