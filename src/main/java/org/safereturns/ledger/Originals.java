package org.safereturns.ledger;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  static final String PART = ".part";

  private final Path folder;
  private final Vault vault;

  Originals(Path folder) {
    this(folder, Vault.NONE);
  }

  Originals(Path folder, Vault vault) {
    this.folder = folder;
    this.vault = vault;
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
        String sha256 = Sha256.of(file);
        String digest = Reference.digest(sender, sha256);
        long size = copy(file, part, digest, sha256);
        String reference = place(part, digest);
        return new Kept(reference, sha256, size, find(reference).orElseThrow());
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new SystemFault("A file that came in could not be kept.", e);
    }
  }

  /** What is closed is bound to its name, so its digest is known before. */
  private long copy(Path from, Path to, String name, String sha256) throws IOException {
    MessageDigest copied = Sha256.start();
    long size;
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), copied);
        OutputStream out = vault.closing(Files.newOutputStream(to), name)) {
      size = in.transferTo(out);
    }
    if (!Sha256.hex(copied).equals(sha256)) {
      throw new IOException("the file changes while it is read");
    }
    force(to, StandardOpenOption.WRITE);
    return size;
  }

  /** Returns the reference under which the bytes are kept now. */
  private String place(Path part, String digest) throws IOException {
    for (String reference : Reference.candidates(digest).toList()) {
      Path home = Files.createDirectories(folder.resolve(reference));
      List<Path> kept = originals(home);
      if (kept.stream().anyMatch(one -> Vault.name(one).equals(digest))) {
        return reference;
      }
      if (kept.isEmpty()) {
        Path place = home.resolve(vault.fileName(digest));
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(home);
        return reference;
      }
    }
    throw new SystemFault("No free reference is left for a file that came in.");
  }

  /** A rename is safe against a power cut only once the folder is on disk too. */
  private static void forceFolder(Path home) throws IOException {
    if (File.separatorChar != '\\') { // Windows opens no folder as a file
      force(home, StandardOpenOption.READ);
    }
  }

  static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static List<Path> originals(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(f -> !f.getFileName().toString().endsWith(PART)).toList();
    }
  }

  /**
   * The kept bytes as they were sent, until they are closed.
   *
   * @param submission whose digest they must have
   * @throws SystemFault if they are gone or were changed
   * @throws org.safereturns.issue.ConfigurationFault if their key is not there
   */
  public OpenOriginal open(Submission submission) {
    String reference = submission.reference();
    Path kept =
        find(reference)
            .orElseThrow(() -> new SystemFault("the bytes of " + reference + " are gone"));
    try {
      return OpenOriginal.of(kept, vault, folder.resolveSibling("open"), submission.sha256());
    } catch (IOException e) {
      throw new SystemFault("the kept bytes of %s cannot be read".formatted(reference), e);
    }
  }

  /**
   * Makes sure that what is kept can be opened, before anything is begun.
   *
   * @throws org.safereturns.issue.ConfigurationFault if a key is not there
   */
  public void requireKeys() {
    try {
      for (Path kept : Rekeying.files(folder)) {
        vault.requireKey(kept);
      }
    } catch (IOException e) {
      throw new SystemFault("The folder of originals cannot be read.", e);
    }
  }

  /**
   * Encrypts everything that is kept with the first key.
   *
   * @param away folders in which a door put files
   * @return how many files were encrypted anew
   */
  public int rekey(List<Path> away) {
    Rekeying rekeying = new Rekeying(folder, vault);
    try {
      int changed = rekeying.originals();
      for (Path one : away) {
        changed += rekeying.copies(one, this);
      }
      return changed;
    } catch (IOException e) {
      throw new SystemFault("A stored return could not be encrypted anew.", e);
    }
  }

  /** Puts the encrypted original of a submission where a door would put its file. */
  public void putAway(String reference, Path file) {
    try {
      Optional<Path> original = find(reference);
      if (original.isPresent()) { // else it was sent again after it was removed
        Rekeying.putAway(original.get(), file);
      }
    } catch (IOException e) {
      throw new SystemFault("A file that was taken in could not be put away.", e);
    }
  }

  /** Removes the bytes of a submission. */
  public void remove(String reference) {
    try {
      for (Path kept : find(reference).stream().toList()) {
        Files.delete(kept);
        Files.delete(kept.getParent());
      }
    } catch (IOException e) {
      throw new SystemFault("The original of " + reference + " cannot be removed.", e);
    }
  }

  /** Whether they are kept encrypted. */
  public boolean areClosed() {
    return !vault.isOpen();
  }

  /** The kept bytes of a submission, which may be encrypted. */
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
