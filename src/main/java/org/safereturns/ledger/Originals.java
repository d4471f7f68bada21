package org.safereturns.ledger;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the bytes of every submission in {@code returns/<reference>/original}, written under a
 * temporary name, forced to disk and renamed: a file that has its name is whole.
 */
public final class Originals {
  private final Path folder;

  Originals(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies a file; keeping the same bytes of the same sender again changes nothing.
   *
   * @throws org.safereturns.issue.SystemFault if it cannot be read or kept
   */
  public Original keep(String sender, Path file) {
    throw new UnsupportedOperationException(sender + file + folder);
  }

  public Optional<Path> find(String reference) {
    throw new UnsupportedOperationException(reference + folder);
  }
}
