package org.safereturns.ledger;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;

/**
 * Keeps the bytes of every submission as {@code returns/<reference>/<digest of sender and
 * content>}.
 *
 * <p>They are written under a temporary name, forced to disk and renamed: a file that has its name
 * is whole. Thread-safe, also between processes on one folder.
 */
public final class Originals {
  /**
   * The bytes of a submission as they were sent.
   *
   * @param reference of the submission, which follows from sender and content
   * @param sha256 of the bytes, 64 lower-case hexadecimal digits
   * @param size in bytes
   */
  public record Kept(String reference, String sha256, long size, Path file) {}

  private static final String PART = ".part";

  private final Path folder;

  Originals(Path folder) {
    this.folder = folder;
  }

  /** Removes what killed processes left half copied; the files themselves are still at the door. */
  void sweep(Instant before) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException e) {
      throw new SystemFault("The folder of originals cannot be cleared.", e);
    }
  }

  /**
   * Copies a file; keeping the same bytes of the same sender again changes nothing.
   *
   * @throws SystemFault if it cannot be read or kept
   */
  public Kept keep(String sender, Path file) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "", PART);
      try {
        MessageDigest content = Sha256.start();
        long size = copy(file, part, content);
        String sha256 = Sha256.hex(content);
        String digest = Reference.digest(sender, sha256);
        String reference = place(part, digest);
        return new Kept(reference, sha256, size, folder.resolve(reference).resolve(digest));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new SystemFault("A file that came in could not be kept.", e);
    }
  }

  private static long copy(Path from, Path to, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
        FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      long size = in.transferTo(out);
      channel.force(true);
      return size;
    }
  }

  /** Returns the reference under which the bytes are kept now. */
  private String place(Path part, String digest) throws IOException {
    for (String reference : Reference.candidates(digest).toList()) {
      Path home = Files.createDirectories(folder.resolve(reference));
      Path kept = home.resolve(digest);
      if (Files.exists(kept)) {
        return reference;
      }
      if (originals(home).isEmpty()) {
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        force(home);
        return reference;
      }
    }
    throw new SystemFault("No free reference is left for a file that came in.");
  }

  /** A rename is safe against a power cut only once the folder is on disk too. */
  private static void force(Path home) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows opens no folder as a file
    }
    try (FileChannel channel = FileChannel.open(home, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<Path> originals(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(f -> !f.getFileName().toString().endsWith(PART)).toList();
    }
  }

  /** The kept bytes of a submission. */
  public Optional<Path> find(String reference) {
    Path home = folder.resolve(reference);
    if (!Reference.isOne(reference) || !Files.isDirectory(home)) {
      return Optional.empty();
    }
    try {
      return originals(home).stream().findFirst();
    } catch (IOException e) {
      throw new SystemFault("The original of " + reference + " cannot be read.", e);
    }
  }
}
