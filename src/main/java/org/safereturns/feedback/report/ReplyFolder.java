package org.safereturns.feedback.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files of a reply in place whole: written under a temporary name, then renamed. */
public final class ReplyFolder {
  /** What writes a file's content. */
  public interface Content {
    void to(Path file) throws IOException;
  }

  private static final String UNFINISHED = ".part";

  private final Path folder;

  public ReplyFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  public Path write(String name, Content content) throws IOException {
    Path part = folder.resolve(name + UNFINISHED);
    Path file = folder.resolve(name);
    content.to(part);
    return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  public Path write(String name, String text) throws IOException {
    return write(name, part -> Files.write(part, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A name for work in between, in the same folder so that no other user can read it. */
  public Path draft(String name) {
    return folder.resolve(name + ".draft" + UNFINISHED);
  }

  public Path path(String name) {
    return folder.resolve(name);
  }
}
