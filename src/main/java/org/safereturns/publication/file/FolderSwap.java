package org.safereturns.publication.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a whole folder in the place of another.
 *
 * <p>A reader sees the old folder or the new one, and between two renames none. Who is killed there
 * finds the old folder put back by {@link #begin}. Processes that share the work draft under names
 * of their own: a draft that another has cleared away is never put in place.
 */
public final class FolderSwap {
  private final Path folder;
  private final String drafts;
  private final Path draft;
  private final Path old;

  public FolderSwap(Path folder) {
    this(folder, "");
  }

  /**
   * @param holder the process, where several share the work
   */
  public FolderSwap(Path folder, String holder) {
    this.folder = folder.toAbsolutePath();
    this.drafts = "." + folder.getFileName() + ".draft";
    this.draft = this.folder.resolveSibling(drafts + holder);
    this.old = this.folder.resolveSibling("." + folder.getFileName() + ".old");
  }

  /** Clears what a killed run left, and gives an empty folder to write into. */
  public Path begin() throws IOException {
    if (Files.exists(old) && !Files.exists(folder)) {
      Files.move(old, folder);
    }
    delete(old);
    Path parent = folder.getParent();
    if (parent != null && Files.isDirectory(parent)) {
      for (String name : names(parent)) {
        if (name.startsWith(drafts)) {
          delete(folder.resolveSibling(name));
        }
      }
    }
    return Files.createDirectories(draft);
  }

  /** Whether the draft differs from the folder by a file or by a byte. */
  public boolean differs() throws IOException {
    if (!Files.isDirectory(folder) || !names(draft).equals(names(folder))) {
      return true;
    }
    for (String name : names(draft)) {
      if (Files.mismatch(draft.resolve(name), folder.resolve(name)) >= 0) {
        return true;
      }
    }
    return false;
  }

  public void putInPlace() throws IOException {
    if (Files.exists(folder)) {
      Files.move(folder, old);
    }
    try {
      Files.move(draft, folder);
    } catch (NoSuchFileException takenOver) {
      if (Files.exists(old)) {
        Files.move(old, folder);
      }
      throw takenOver;
    }
    delete(old);
  }

  public void abandon() throws IOException {
    delete(draft);
  }

  public static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
