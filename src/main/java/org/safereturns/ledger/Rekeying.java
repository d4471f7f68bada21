package org.safereturns.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;

/** Closes stored returns with the key that closes now, whatever closed them before. */
final class Rekeying {
  private final Path returns;
  private final Vault vault;

  Rekeying(Path returns, Vault vault) {
    this.returns = returns;
    this.vault = vault;
  }

  /**
   * Each file is replaced whole; interrupted, it is done again.
   *
   * @return how many were
   */
  int originals() throws IOException {
    int changed = 0;
    for (Path kept : files(returns)) {
      if (!vault.isCurrent(kept)) {
        String name = Vault.name(kept);
        Path part = Files.createTempFile(returns, "", Originals.PART);
        try (InputStream in = vault.opening(kept);
            OutputStream out = vault.closing(Files.newOutputStream(part), name)) {
          in.transferTo(out);
        }
        Originals.force(part, StandardOpenOption.WRITE);
        Path closed = kept.resolveSibling(vault.fileName(name));
        Files.move(part, closed, StandardCopyOption.ATOMIC_MOVE);
        if (!closed.equals(kept)) {
          Files.delete(kept);
        }
        changed++;
      }
    }
    return changed;
  }

  /**
   * The same for the files a door put away, which are copies of originals.
   *
   * @param away holds {@code <sender>/<reference>/<file>}
   */
  int copies(Path away, Originals originals) throws IOException {
    int changed = 0;
    for (Path file : files(away)) {
      Optional<Path> original = originals.find(reference(away.relativize(file)));
      if (!vault.isCurrent(file) && original.isPresent()) {
        putAway(original.get(), file);
        changed++;
      }
    }
    return changed;
  }

  private static String reference(Path place) {
    return place.getNameCount() > 1 ? place.getName(1).toString() : "";
  }

  /** Puts the closed original in place of a file that is not. */
  static void putAway(Path original, Path file) throws IOException {
    Path closed = file.resolveSibling(Vault.name(file) + Vault.CLOSED);
    Files.createDirectories(closed.getParent());
    Path part = closed.resolveSibling(closed.getFileName() + Originals.PART);
    Files.copy(original, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, closed, StandardCopyOption.ATOMIC_MOVE);
    if (!closed.equals(file)) {
      Files.deleteIfExists(file);
    }
  }

  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().endsWith(Originals.PART))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new SystemFault("cannot read " + folder, e);
    }
  }
}
