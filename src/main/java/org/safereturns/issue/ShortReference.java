package org.safereturns.issue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Writes a digest as a short reference, so that the same content has the same reference. For the
 * telephone: no vowels that make words, no 0 or O, 1, I or L.
 */
public final class ShortReference {
  public static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
  public static final int GROUP = 4;

  private ShortReference() {}

  /**
   * {@code SR-7KQ4-M2XD} for two groups.
   *
   * @param digest in hexadecimal digits
   */
  public static String of(String prefix, String digest, int groups) {
    return written(prefix, new BigInteger(digest, 16), groups);
  }

  /** The reference of what a text names, in two groups. */
  public static String ofText(String prefix, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return written(prefix, new BigInteger(1, digest), 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String written(String prefix, BigInteger number, int groups) {
    StringBuilder text = new StringBuilder(prefix);
    BigInteger rest = number;
    BigInteger base = BigInteger.valueOf(LETTERS.length());
    for (int i = 0; i < groups * GROUP; i++) {
      BigInteger[] divided = rest.divideAndRemainder(base);
      text.append(i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(divided[1].intValue()));
      rest = divided[0];
    }
    return text.toString();
  }
}
