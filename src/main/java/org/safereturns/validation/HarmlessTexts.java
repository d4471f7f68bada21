package org.safereturns.validation;

/**
 * Texts of a column that hold no personal detail, so that they are looked at once: most columns of
 * a long list hold a few texts over and over. Some are forgotten when others come.
 */
final class HarmlessTexts {
  private static final int SLOTS = 1 << 9;

  private final String[] texts = new String[SLOTS];
  private int misses;

  boolean has(String text) {
    return !isOfMany() && text.equals(texts[slot(text)]);
  }

  void add(String text) {
    if (!isOfMany()) {
      texts[slot(text)] = text;
      misses++;
    }
  }

  /** A column of references or free text: looking is cheaper than remembering. */
  private boolean isOfMany() {
    return misses > 8 * SLOTS;
  }

  private static int slot(String text) {
    int hash = text.hashCode();
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}
