package org.safereturns.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.feedback.report.Contact;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.SourceFile;
import org.safereturns.ledger.DecisionRefused;
import org.safereturns.ledger.Ledger;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.settings.Configuration;
import org.safereturns.publication.Judged;
import org.safereturns.publication.assessment.Assessment;
import org.safereturns.publication.release.Releasing;
import org.safereturns.rules.book.OurBook;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/**
 * The texts that analysts own. One is damaged and all are read again: what is wrong with it is told
 * with file and line, or it is right and does its work.
 */
final class OwnTexts implements AutoCloseable {
  private static final Path RELEASE = Path.of("docs", "release-example");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private final List<SourceFile> mappings =
      SourceFile.below(Path.of("mappings"), ".yaml", ".csv").stream()
          .filter(s -> !s.path().endsWith(".expected.csv"))
          .toList();
  private final List<SourceFile> rules = RuleBook.sources(Path.of("rules"));
  private final Path folder;
  private final Ledger ledger;

  OwnTexts(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    ledger = Ledger.open(folder.resolve("ledger"), Clock.systemUTC());
    for (String file : List.of("residents.csv", "survivors.csv")) {
      Files.copy(RELEASE.resolve(file), folder.resolve(file));
    }
    Files.copy(Path.of("tables", "statutory.yaml"), folder.resolve("statutory.yaml"));
    Files.copy(Path.of("tables", "assessment.yaml"), folder.resolve("assessment.yaml"));
  }

  /** A damaged text and what reads it. */
  record Attempt(String path, String text, Reader reader) {
    /**
     * @throws IllegalStateException if a mistake is told so that nobody finds it
     */
    String read() throws IOException {
      try {
        reader.read(new SourceFile(path, text));
        return "READ";
      } catch (DecisionRefused refused) {
        return "REFUSED"; // the text is right, and what it asks for is not allowed
      } catch (ConfigurationFault fault) {
        fault.mistakes().forEach(this::findable);
        boolean line = fault.mistakes().stream().anyMatch(m -> m.line() > 0);
        return line ? "LINE" : "FILE";
      }
    }

    private void findable(ConfigurationFault.Mistake mistake) {
      boolean own = mistake.file().endsWith(Path.of(path).getFileName().toString());
      if (mistake.file().isBlank()
          || mistake.problem().isBlank()
          || mistake.problem().matches("(?s).*(Exception|snakeyaml|fasterxml).*")
          || (own && mistake.line() > 1 + text.lines().count())) {
        throw new IllegalStateException("nobody finds this: " + mistake.text());
      }
    }
  }

  /** Reads a text and does what it is for. */
  interface Reader {
    void read(SourceFile damaged) throws IOException;
  }

  Attempt any(Random random) throws IOException {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> of(Mutation.one(mappings, random), random, this::mapping);
      case 3, 4, 5 -> rule(random);
      case 6 -> own(Path.of("inbox-sample", "senders.yaml"), random, f -> Senders.load(laid(f)));
      case 7 -> of(configuration(), random, f -> Configuration.load(laid(f)));
      case 8 -> own(RELEASE.resolve("release.yaml"), random, this::release);
      default -> {
        List<Path> others =
            List.of(
                Path.of("tables", "assessment.yaml"),
                Path.of("tables", "statutory.yaml"),
                Path.of("rules").resolve(Correspondence.WORDS));
        Path other = Mutation.one(others, random);
        yield own(other, random, other.startsWith("rules") ? this::letters : this::assessment);
      }
    };
  }

  private static Attempt of(SourceFile sound, Random random, Reader reader) {
    return new Attempt(sound.path(), TextMutation.of(sound.text(), random), reader);
  }

  private static Attempt own(Path file, Random random, Reader reader) throws IOException {
    return of(new SourceFile(file.toString(), Files.readString(file)), random, reader);
  }

  /** With what it leaves out. */
  private static SourceFile configuration() throws IOException {
    Path example = Path.of("docs", "configuration.example.yaml");
    String text = Files.readString(example).replaceAll("(?m)^# ( *[a-z-].*:.*)$", "$1");
    return new SourceFile(example.toString(), text);
  }

  private Path laid(SourceFile text) throws IOException {
    return Files.write(folder.resolve(text.fileName()), text.text().getBytes(UTF_8));
  }

  private static List<SourceFile> with(List<SourceFile> all, SourceFile damaged) {
    List<SourceFile> others = new ArrayList<>(all);
    others.replaceAll(s -> s.path().equals(damaged.path()) ? damaged : s);
    return others;
  }

  /** A mapping that is read reads the return it is for. */
  private void mapping(SourceFile damaged) throws IOException {
    List<SourceFile> sources = new ArrayList<>(with(mappings, damaged));
    for (SourceFile source : mappings) {
      if (source.path().endsWith(".yaml")) {
        String tried = source.path().replaceFirst("\\.yaml$", ".expected.csv");
        sources.add(new SourceFile(tried, ""));
      }
    }
    MappingCatalogue catalogue = MappingCatalogue.load(sources);
    Path folder = Path.of(damaged.path()).getParent();
    try (var files = Files.list(folder)) {
      Optional<Path> sample = files.filter(f -> f.toString().contains(".sample.")).findFirst();
      if (sample.isPresent()) {
        take(new Validation(new Intake(Limits.DEFAULT), catalogue, Books.RULES), sample.get());
      }
    }
  }

  private static final class Books {
    static final RuleBook RULES = OurBook.load(Target.Books.MAPPINGS);
  }

  private static void take(Validation validation, Path sample) {
    validation.validate(
        new Sent(sample, sample.getFileName().toString(), "dover", DAY), IssueJournal.NONE);
  }

  /** Tables and cases; a rule only up to its engine, which takes seconds. */
  private Attempt rule(Random random) {
    return of(Mutation.one(rules, random), random, this::rules);
  }

  private void rules(SourceFile damaged) {
    RuleBook book = OurBook.load(with(few(damaged.path()), damaged), Target.Books.MAPPINGS);
    take(
        new Validation(new Intake(Limits.DEFAULT), Target.Books.MAPPINGS, book),
        Path.of("mappings/district/district-figures.v1.sample.json"));
  }

  /** To compile all rules takes seconds: a damaged one is read with its cases and nothing else. */
  private List<SourceFile> few(String damaged) {
    if (!damaged.endsWith(".drl")) {
      return rules;
    }
    String cases = damaged.replaceFirst("\\.drl$", ".cases.csv");
    return rules.stream()
        .filter(
            s -> s.path().matches(".*/findings.csv") || Set.of(damaged, cases).contains(s.path()))
        .toList();
  }

  private void release(SourceFile damaged) throws IOException {
    Path spec = laid(damaged);
    new Releasing(folder.resolve("out"))
        .protect(folder.resolve("survivors.csv"), spec, ledger, (stage, done, all) -> {});
  }

  private void letters(SourceFile damaged) throws IOException {
    Path words = folder.resolve(Correspondence.WORDS);
    Files.createDirectories(words.getParent());
    Files.write(words, damaged.text().getBytes(UTF_8));
    Correspondence.load(folder, new Contact("Data team", "data@county.example.org"));
  }

  private void assessment(SourceFile damaged) throws IOException {
    laid(damaged);
    try {
      new Assessment(
              ledger,
              Target.Books.MAPPINGS.codeLists().byId(),
              new Judged(List.of(), new Coverage(List.of(), List.of())),
              folder,
              folder.resolve("out"))
          .writeInside(Period.parse("2022/23"));
    } finally {
      Files.copy(
          Path.of("tables", damaged.fileName()),
          folder.resolve(damaged.fileName()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    ledger.close();
  }
}
