package org.safereturns.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The rule book and the mappings of the benchmark: its own twelve checks and its own layout, on the
 * general rules and code lists of the house.
 */
final class BenchmarkHome {
  private static final Path OWN = Path.of("src/test/resources/benchmark");

  private BenchmarkHome() {}

  /** Makes {@code rules/} and {@code mappings/} below a folder; run from the project's folder. */
  static void make(Path home) throws IOException {
    copy(Path.of("rules/tables"), home.resolve("rules/tables"));
    copy(Path.of("rules/file"), home.resolve("rules/file"));
    copy(Path.of("rules/mapping/findings.csv"), home.resolve("rules/mapping/findings.csv"));
    copy(Path.of("mappings/codelists"), home.resolve("mappings/codelists"));
    copy(OWN, home);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> copyFile(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyFile(Path file, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.write(to, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
