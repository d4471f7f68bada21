package org.safereturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of our rules and mappings, to be changed as their owners would. */
record OwnHome(Path folder) {
  static OwnHome in(Path folder) throws IOException {
    for (String part : List.of("rules", "mappings")) {
      copy(Path.of(part), folder.resolve(part));
    }
    return new OwnHome(folder);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().contains(".sample.")).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  Path rules() {
    return folder.resolve("rules");
  }

  /** Puts lines below those that stand in a file of the rule book. */
  void add(String file, String... lines) throws IOException {
    Path to = rules().resolve(file);
    Files.writeString(
        to, Files.readString(to).stripTrailing() + "\n" + String.join("\n", lines) + "\n");
  }

  void replace(String file, String text, String other) throws IOException {
    Path in = rules().resolve(file);
    String all = Files.readString(in);
    if (!all.contains(text)) {
      throw new IllegalArgumentException(file + " does not hold: " + text);
    }
    Files.writeString(in, all.replace(text, other));
  }
}
