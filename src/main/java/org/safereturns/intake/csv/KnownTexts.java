package org.safereturns.intake.csv;

/**
 * The texts that stood in a column before, so that equal cells share one text. Most columns of a
 * long list hold a few texts over and over: nothing is copied for those, and whoever looks such a
 * text up finds its hash computed.
 */
final class KnownTexts {
  private static final int SLOTS = 1 << 9;

  private final String[] texts = new String[SLOTS];
  private int misses;

  /**
   * The characters as a text; the one given before for the same characters if it is still known.
   */
  String of(char[] buffer, int from, int length) {
    if (misses > 4 * SLOTS) {
      return new String(buffer, from, length); // a column of references, free text or the like
    }
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ hash >>> 15) & SLOTS - 1;
    String known = texts[slot];
    if (known != null && isSame(known, buffer, from, length)) {
      misses -= misses > 0 ? 1 : 0;
      return known;
    }
    misses++;
    String text = new String(buffer, from, length);
    texts[slot] = text;
    return text;
  }

  private static boolean isSame(String text, char[] buffer, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }
}
