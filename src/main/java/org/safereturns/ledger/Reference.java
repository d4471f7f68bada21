package org.safereturns.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the reference of a submission from its sender and its content, so that the same inbox gives
 * the same references. Written for the telephone: no vowels that make words, no 0 or O, 1, I or L.
 */
final class Reference {
  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;

  private static final Pattern FORM = Pattern.compile("SR(-[" + LETTERS + "]{" + GROUP + "}){2,4}");

  private Reference() {}

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The sender and content of a submission in one digest, which names its original. */
  static String digest(String sender, String sha256) {
    return Sha256.of((sender + "\n" + sha256).getBytes(StandardCharsets.UTF_8));
  }

  /** {@code SR-7KQ4-M2XD}, then longer ones for the day when two submissions share the first. */
  static Stream<String> candidates(String digest) {
    return Stream.of(2, 3, 4).map(groups -> text(new BigInteger(digest, 16), groups));
  }

  private static String text(BigInteger number, int groups) {
    StringBuilder text = new StringBuilder("SR");
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
