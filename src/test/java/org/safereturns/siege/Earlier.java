package org.safereturns.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder in which a return was published before: made once, then copied. */
final class Earlier {
  private Earlier() {}

  static void copy(Path base, Path out, String file) throws Exception {
    Path made = base.resolve("earlier");
    if (!Files.exists(made)) {
      try (Stronghold stronghold = new Stronghold(made)) {
        stronghold.bring(file);
        stronghold.finish(Stronghold.NOON);
      }
    }
    copy(made.resolve("out"), out);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
