package org.safereturns.intake.source;

import java.util.Locale;

/** Numbers as the messages to senders write them. */
public final class Words {
  private Words() {}

  public static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  public static String megabytes(long bytes) {
    return count(Math.max(1, (bytes + (1L << 19)) >> 20)) + " MB";
  }
}
