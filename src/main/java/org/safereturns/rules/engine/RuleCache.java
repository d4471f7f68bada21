package org.safereturns.rules.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keeps compiled rules on disk. What it holds is program code: only this program may write there.
 *
 * <p>A file is its own digest followed by the bytes it stands for; one that does not match is as
 * good as none. A cache that cannot be written only costs time.
 */
public final class RuleCache {
  private static final int DIGEST_BYTES = 32;

  private final Path folder;

  public RuleCache(Path folder) {
    this.folder = folder;
  }

  public Optional<byte[]> find(String key) {
    try {
      byte[] all = Files.readAllBytes(file(key));
      byte[] content = Arrays.copyOfRange(all, Math.min(DIGEST_BYTES, all.length), all.length);
      byte[] digest = Arrays.copyOf(all, DIGEST_BYTES);
      return MessageDigest.isEqual(digest, sha256(content))
          ? Optional.of(content)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void keep(String key, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, key, ".part");
      byte[] all = Arrays.copyOf(sha256(content), DIGEST_BYTES + content.length);
      System.arraycopy(content, 0, all, DIGEST_BYTES, content.length);
      Files.write(half, all);
      Files.move(
          half, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Read-only or full: the next start compiles again, and nothing else is lost.
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve("rules-" + key + ".bin");
  }

  public static String hash(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
