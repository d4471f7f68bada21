package org.safereturns.intake;

import java.util.Locale;

/** Numbers as the messages to senders write them. */
final class Words {
  private Words() {}

  static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  static String megabytes(long bytes) {
    return count(Math.max(1, (bytes + (1L << 19)) >> 20)) + " MB";
  }
}
