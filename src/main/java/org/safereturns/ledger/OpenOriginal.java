package org.safereturns.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.SystemFault;

/**
 * The bytes of a submission as they were sent, in a file that can be read until this is closed. For
 * an encrypted original that is a copy that only its owner may read, gone afterwards.
 *
 * @param copy whether the file is one
 */
public record OpenOriginal(Path file, boolean copy) implements AutoCloseable {
  /** Named after the process, so that what a killed one left is known. */
  private static final Pattern COPY = Pattern.compile("(\\d+)-.*");

  static OpenOriginal of(Path kept, Vault vault, Path copies, String sha256) throws IOException {
    boolean closed = Vault.isClosed(kept);
    OpenOriginal open = new OpenOriginal(closed ? copyIn(copies) : kept, closed);
    try (InputStream in = vault.opening(kept);
        OutputStream out =
            closed ? Files.newOutputStream(open.file) : OutputStream.nullOutputStream()) {
      if (!Sha256.of(in, out).equals(sha256)) {
        throw new IOException("they are not those that came in");
      }
      return open;
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private static Path copyIn(Path copies) throws IOException {
    Files.createDirectories(copies);
    sweep(copies);
    Path copy = Files.createTempFile(copies, ProcessHandle.current().pid() + "-", "");
    if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
    }
    return copy;
  }

  /** Removes what killed processes left. */
  static void sweep(Path copies) throws IOException {
    if (!Files.isDirectory(copies)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(copies)) {
      for (Path copy : all) {
        Matcher name = COPY.matcher(String.valueOf(copy.getFileName()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Files.deleteIfExists(copy);
        }
      }
    }
  }

  @Override
  public void close() {
    if (copy) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new SystemFault("the copy of an original cannot be removed", e);
      }
    }
  }
}
