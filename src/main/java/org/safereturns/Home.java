package org.safereturns;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.Intake;
import org.safereturns.intake.Limits;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.MappingCatalogue;
import org.safereturns.rules.RuleBook;
import org.safereturns.validation.Validation;

/**
 * Where the program finds what analysts own, and where it keeps what it may lose.
 *
 * @param folder holds {@code rules/} and {@code mappings/}
 * @param cache the compiled rule book; it is executable code, so the folder belongs to the user who
 *     runs the program and not to the place where it is installed, which others may share
 */
record Home(Path folder, Path cache) {

  /** As the launcher says; without it, the working folder. */
  static Home locate() {
    String folder = System.getProperty("safereturns.home", "");
    return new Home(Path.of(folder).toAbsolutePath().normalize(), userCache());
  }

  Path rules() {
    return folder.resolve("rules");
  }

  Path mappings() {
    return folder.resolve("mappings");
  }

  List<SourceFile> ruleSources() {
    return RuleBook.sources(rules());
  }

  List<SourceFile> mappingSources() {
    return SourceFile.below(mappings(), ".yaml", ".csv");
  }

  RuleBook ruleBook() {
    return RuleBook.load(ruleSources(), cache.resolve("rules"));
  }

  MappingCatalogue catalogue() {
    return MappingCatalogue.load(mappingSources());
  }

  /** What a validation goes by. */
  record Books(RuleBook rules, MappingCatalogue mappings) {
    Validation validation() {
      return new Validation(new Intake(Limits.DEFAULT), mappings, rules);
    }
  }

  /** Loads rule book and mappings side by side: they are most of a short command's time. */
  Books books() {
    CompletableFuture<MappingCatalogue> catalogue = CompletableFuture.supplyAsync(this::catalogue);
    RuleBook ruleBook =
        RuleBook.load(
            ruleSources(),
            (list, code) -> label(catalogue.join(), list, code),
            cache.resolve("rules"));
    try {
      return new Books(ruleBook, catalogue.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof ConfigurationFault fault) {
        throw fault;
      }
      throw e;
    }
  }

  /** What a code is called; asked for only when an issue is put into words. */
  private static String label(MappingCatalogue catalogue, String list, String code) {
    return catalogue.codeLists().find(list).map(l -> l.label(code)).orElse(code);
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
