package org.safereturns;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.pipeline.hall.Culprits;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Validation;

/**
 * Where the program finds what analysts own, and where it keeps what it may lose.
 *
 * @param folder holds {@code rules/} and {@code mappings/}
 * @param cache the compiled rule book; it is executable code, so the folder belongs to the user who
 *     runs the program and not to the place where it is installed, which others may share
 */
record Home(Path folder, Path cache) {
  /** The property that names another cache, to processes that we start ourselves. */
  static final String CACHE = "safereturns.cache";

  /** As the launcher says; without it, the working folder. */
  static Home locate() {
    String folder = System.getProperty("safereturns.home", "");
    String cache = System.getProperty(CACHE, "");
    return new Home(
        Path.of(folder).toAbsolutePath().normalize(),
        cache.isEmpty() ? userCache() : Path.of(cache));
  }

  Path rules() {
    return folder.resolve("rules");
  }

  Path mappings() {
    return folder.resolve("mappings");
  }

  /** What is written for analysts, as they want it. */
  Path tables() {
    return folder.resolve("tables");
  }

  List<SourceFile> mappingSources() {
    return SourceFile.below(mappings(), ".yaml", ".csv");
  }

  /** A rule book from anywhere, with the words of our mappings. */
  RuleBook ruleBook(List<SourceFile> sources) {
    return ruleBook(sources, CompletableFuture.supplyAsync(this::catalogue));
  }

  MappingCatalogue catalogue() {
    return MappingCatalogue.load(mappingSources());
  }

  /** What a validation goes by. */
  record Books(RuleBook rules, MappingCatalogue mappings, Home home) {
    private static final Duration LEAST = Duration.ofSeconds(2);

    /** A rule gets a part of the time in which all of them have to end, and enough to get going. */
    Culprits culprits() {
      Duration part = rules.time().dividedBy(4);
      return new SingleRuns(home, part.compareTo(LEAST) < 0 ? LEAST : part);
    }

    Validation validation() {
      return new Validation(new Intake(Limits.DEFAULT), mappings, rules);
    }
  }

  /** Loads rule book and mappings side by side: they are most of a short command's time. */
  Books books() {
    return books(rules());
  }

  /** With a rule book from anywhere. */
  Books books(Path rules) {
    CompletableFuture<MappingCatalogue> catalogue = CompletableFuture.supplyAsync(this::catalogue);
    RuleBook ruleBook = ruleBook(RuleBook.sources(rules), catalogue);
    return new Books(ruleBook, loaded(catalogue), this);
  }

  private RuleBook ruleBook(
      List<SourceFile> sources, CompletableFuture<MappingCatalogue> catalogue) {
    return RuleBook.load(sources, () -> vocabulary(loaded(catalogue)), cache.resolve("rules"));
  }

  private static Vocabulary vocabulary(MappingCatalogue mappings) {
    return new Vocabulary(
        mappings.codeLists().byId(), mappings.fields(), mappings.collections(), mappings.facts());
  }

  private static MappingCatalogue loaded(CompletableFuture<MappingCatalogue> catalogue) {
    try {
      return catalogue.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ConfigurationFault fault) {
        throw fault;
      }
      throw e;
    }
  }

  private static Path userCache() {
    @Nullable String windows = System.getenv("LOCALAPPDATA");
    @Nullable String chosen = System.getenv("XDG_CACHE_HOME");
    Path base =
        windows != null
            ? Path.of(windows)
            : chosen != null && !chosen.isEmpty()
                ? Path.of(chosen)
                : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("safe-returns");
  }
}
