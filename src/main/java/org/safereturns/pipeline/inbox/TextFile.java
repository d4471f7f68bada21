package org.safereturns.pipeline.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small text that people read. */
public final class TextFile {
  private TextFile() {}

  /** Puts it in its place whole; a file that says the same already is not touched. */
  public static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.writeString(part, text);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException another) { // process wrote the same page, and moved ours
      Files.writeString(file, text);
    }
  }
}
