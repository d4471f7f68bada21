package org.safereturns.ledger;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safereturns.issue.ShortReference;

/**
 * Makes the reference of a submission from its sender and its content, so that the same inbox gives
 * the same references.
 */
final class Reference {
  private static final Pattern FORM =
      Pattern.compile("SR(-[%s]{%d}){2,4}".formatted(ShortReference.LETTERS, ShortReference.GROUP));

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
    return Stream.of(2, 3, 4).map(groups -> ShortReference.of("SR", digest, groups));
  }
}
