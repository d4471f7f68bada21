package org.safereturns.mapping.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.Recognition;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.template.Mapping;

/**
 * Checks mappings against their golden pairs: the sample beside each mapping must be recognised as
 * its template and read as the file of expected lines says.
 */
public final class GoldenPairs {
  private final Path folder;
  private final MappingCatalogue catalogue;

  /**
   * @param folder the folder {@code mappings}
   * @throws org.safereturns.issue.ConfigurationFault if a mapping or code list cannot be loaded
   */
  public GoldenPairs(Path folder) {
    this.folder = folder;
    this.catalogue = MappingCatalogue.loadUntried(SourceFile.below(folder, ".yaml", ".csv"));
  }

  /**
   * What became of one mapping.
   *
   * @param problems empty if all is well
   */
  public record Result(String template, List<String> problems) {
    public Result {
      problems = List.copyOf(problems);
    }

    public boolean passed() {
      return problems.isEmpty();
    }
  }

  /** Identifiers of all mappings that are files of their own, sorted. */
  public List<String> templates() {
    return catalogue.mappings().values().stream()
        .filter(mapping -> !MappingCatalogue.isDerived(mapping.path()))
        .map(Mapping::id)
        .toList();
  }

  /**
   * Checks one mapping.
   *
   * @throws IllegalArgumentException if there is no such mapping
   */
  public Result check(String template) {
    Optional<Path> sample = sample(template);
    Path expected = beside(template, ".expected.csv");
    List<String> problems = new ArrayList<>();
    if (sample.isEmpty()) {
      problems.add(
          "%s.yaml: put a filled-in return beside it as %s.sample.xlsx (or .csv, ...)"
              .formatted(told(beside(template, "")), base(template)));
    }
    if (!Files.exists(expected)) {
      problems.add(
          told(expected) + ": is missing: safe-returns mappings expect prints what is read now");
    }
    if (problems.isEmpty()) {
      compare(template, sample.orElseThrow(), expected, problems);
    }
    return new Result(template, problems);
  }

  /**
   * What the sample of a mapping is read as now, in the form of its expected file.
   *
   * @param sender code of the organisation whose return the sample is
   * @throws IllegalArgumentException if there is no such mapping or no sample beside it
   */
  public String read(String template, String sender) {
    Path sample =
        sample(template)
            .orElseThrow(() -> new IllegalArgumentException("no sample of " + template));
    return read(template, sender, sample);
  }

  /** What to say of a sender that nobody knows; empty if it is known. */
  public Optional<String> stranger(String sender) {
    return catalogue.codeLists().strangerTo(sender);
  }

  private void compare(String template, Path sample, Path expected, List<String> problems) {
    recognised(template, sample, problems);
    String wanted = text(expected);
    String sender = sender(wanted.lines().skip(1).toList());
    stranger(sender).ifPresent(told -> problems.add(told(expected) + ": " + told));
    problems.addAll(
        new ExpectedDifference(told(expected), wanted, read(template, sender, sample)).problems());
  }

  /** A file as an analyst finds it. */
  private String told(Path file) {
    return folder.getFileName() + "/" + folder.relativize(file);
  }

  private void recognised(String template, Path sample, List<String> problems) {
    try (RawFile file = open(sample)) {
      Recognition recognition = catalogue.recognise(file);
      String best = recognition.best().map(Recognition.Candidate::template).orElse("none we know");
      if (!best.equals(template)) {
        String why =
            recognition.ranked().stream()
                .filter(c -> c.template().equals(template))
                .findFirst()
                .map(c -> " As " + template + ": " + c.why())
                .orElse("");
        problems.add(told(sample) + ": is recognised as " + best + "." + why);
      }
    }
  }

  private String read(String template, String sender, Path sample) {
    try (RawFile file = open(sample)) {
      List<String> lines = new ArrayList<>();
      lines.add(Expected.HEADER);
      lines.addAll(Expected.lines(catalogue.read(file, template, sender, RecordSink.NONE)));
      return String.join("\n", lines) + "\n";
    }
  }

  /** The first of the expected lines says whose return the sample is. */
  private static String sender(List<String> expected) {
    String[] fields = expected.isEmpty() ? new String[0] : expected.get(0).split(",", -1);
    return fields.length > 2 && fields[0].equals("return") ? fields[2] : "";
  }

  private static RawFile open(Path sample) {
    return new Intake(Limits.DEFAULT).open(sample, sample.getFileName().toString());
  }

  private Optional<Path> sample(String template) {
    String start = beside(template, ".sample.").getFileName().toString();
    Path parent = parent(template);
    if (!Files.isDirectory(parent)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(f -> f.getFileName().toString().startsWith(start)).sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path parent(String template) {
    if (!catalogue.mappings().containsKey(template)) {
      throw new IllegalArgumentException(
          "there is no mapping " + template + Spelling.didYouMean(template, templates()));
    }
    return folder.resolve(template.substring(0, template.indexOf('.')));
  }

  private static String base(String template) {
    return template.substring(template.indexOf('.') + 1);
  }

  private Path beside(String template, String ending) {
    return parent(template).resolve(base(template) + ending);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
