package org.safereturns.publication.spec;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without what readers do not see as a difference: capitals, kinds of blanks and dashes. */
public final class Spelling {
  private Spelling() {}

  /** Equal for two texts that look the same, or differ in capitals alone. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("\\p{Pd}", "-")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
