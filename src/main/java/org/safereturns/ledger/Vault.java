package org.safereturns.ledger;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SystemFault;

/**
 * Closes stored returns with a key and opens them again: AES-256-GCM in segments, so that memory
 * stays flat and no segment can be changed, moved or cut off.
 *
 * <p>A closed file begins with a head in clear, which every segment covers: a mark, the name of the
 * key, a check of the key, and the name under which the file is kept.
 */
public final class Vault {
  /**
   * A key.
   *
   * @param id names it in the files it closed
   * @param secret 32 bytes
   */
  public record Key(String id, byte[] secret) {
    public Key {
      if (!id.matches("[A-Za-z0-9._-]{1,40}") || secret.length != SECRET) {
        throw new IllegalArgumentException("not a key: " + id);
      }
      secret = secret.clone();
    }

    private String check() {
      return AuditLog.hash("check of " + Arrays.toString(secret)).substring(0, 16);
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
      return new AesGcmHkdfStreaming(secret, "HmacSha256", SECRET, SEGMENT, 0);
    }

    @Override
    public String toString() {
      return "key " + id;
    }
  }

  /** Keeps everything as it came. */
  public static final Vault NONE = new Vault(List.of());

  static final String CLOSED = ".sealed";

  private static final int SECRET = 32;
  private static final int SEGMENT = 1 << 16;
  private static final String MARK = "safe-returns sealed 1\n";
  private static final int LONGEST_LINE = 100;

  private final Map<String, Key> keys = new LinkedHashMap<>();

  /**
   * @param keys the first closes; all of them open
   */
  public Vault(List<Key> keys) {
    keys.forEach(key -> this.keys.put(key.id(), key));
  }

  /** What a closed file says of itself. */
  record Head(String key, String check, String name) {
    byte[] bytes() {
      return (MARK + key + "\n" + check + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8);
    }
  }

  boolean isOpen() {
    return keys.isEmpty();
  }

  /** Whether a file is as it would be kept now. */
  boolean isCurrent(Path file) throws IOException {
    Optional<Head> head = head(file);
    return isOpen() || head.map(Head::key).equals(current());
  }

  /** The name of a kept file; the sender's bytes may be anything, so they do not say it. */
  String fileName(String name) {
    return isOpen() ? name : name + CLOSED;
  }

  /** The name under which it is kept, without what says that it is closed. */
  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return isClosed(file) ? name.substring(0, name.length() - CLOSED.length()) : name;
  }

  static boolean isClosed(Path file) {
    return String.valueOf(file.getFileName()).endsWith(CLOSED);
  }

  /** The key that closes; empty if nothing is closed. */
  public Optional<String> current() {
    return keys.keySet().stream().findFirst();
  }

  /**
   * @param name under which the file is kept: opened under another it is refused
   */
  OutputStream closing(OutputStream file, String name) throws IOException {
    if (isOpen()) {
      return file;
    }
    Key key = keys.values().iterator().next();
    Head head = new Head(key.id(), key.check(), name);
    file.write(head.bytes());
    try {
      return key.cipher().newEncryptingStream(file, head.bytes());
    } catch (GeneralSecurityException e) {
      throw new SystemFault("a return could not be encrypted", e);
    }
  }

  /**
   * The bytes as they came, of a file that is closed or was never. Reading fails with an {@link
   * IOException} where a byte was changed.
   *
   * @throws ConfigurationFault if the key is not there
   */
  InputStream opening(Path file) throws IOException {
    if (!isClosed(file)) {
      return Files.newInputStream(file);
    }
    Head head = head(file).orElseThrow(() -> new IOException("its head was changed"));
    InputStream in = Files.newInputStream(file);
    try {
      if (!head.name().equals(name(file))) {
        throw new IOException("kept under another name");
      }
      in.skipNBytes(head.bytes().length);
      return key(head).cipher().newDecryptingStream(in, head.bytes());
    } catch (GeneralSecurityException e) {
      in.close();
      throw new SystemFault("a return could not be decrypted", e);
    } catch (IOException | ConfigurationFault e) {
      in.close();
      throw e;
    }
  }

  private Key key(Head head) {
    Key key = keys.get(head.key());
    if (key == null) {
      throw new ConfigurationFault(
          "encryption.keys",
          0,
          "stored returns are encrypted with the key '%s', which is not here"
              .formatted(head.key()));
    }
    if (!key.check().equals(head.check())) {
      throw new ConfigurationFault(
          "encryption.keys",
          0,
          "'%s' is not the key of that name with which returns were encrypted".formatted(key.id()));
    }
    return key;
  }

  /**
   * @throws ConfigurationFault if a file is closed with a key that is not there
   */
  void requireKey(Path file) throws IOException {
    head(file).ifPresent(this::key);
  }

  /** Empty if a file is not closed. */
  static Optional<Head> head(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      byte[] mark = in.readNBytes(MARK.length());
      return isClosed(file) && Arrays.equals(mark, MARK.getBytes(StandardCharsets.UTF_8))
          ? Optional.of(new Head(line(in), line(in), line(in)))
          : Optional.empty();
    }
  }

  private static String line(DataInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException("the head of a closed file is not whole");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
