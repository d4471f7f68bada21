package org.safereturns.mapping.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** How two texts of a return are compared: as a reader would, not letter by letter. */
public final class Wording {
  /** What is longer is a story: no label, figure or period, and not looked through for one. */
  public static final int LONGEST = 2_000;

  private static final int QUOTED = 200;
  private static final Pattern FOOTNOTE =
      Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<!\\s)\\s*+\\[note \\d+]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200b-\\u200d\\u2060\\ufeff]+");

  private Wording() {}

  /** Without footnote marks, cases, kinds of dash, quote and space, and a colon at the end. */
  public static String fold(String text) {
    String plain = plain(text);
    return plain.length() > 1 && plain.endsWith(":")
        ? plain.substring(0, plain.length() - 1).strip()
        : plain;
  }

  /** Folded, but for a colon at the end. */
  public static String plain(String text) {
    if (isSimple(text)) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
    String plain = SPACE.matcher(unmarked(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      folded.append(plainSign(plain.charAt(i)));
    }
    return folded.toString();
  }

  /** Whether only its case can differ from the folded text: most cells, and each is asked often. */
  private static boolean isSimple(String text) {
    char before = 'x';
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign < ' ' || sign > '~' || sign == '[' || (sign == ' ' && before == ' ')) {
        return false;
      }
      before = sign;
    }
    return true;
  }

  /** As much of a text as a message can quote: a cell may hold a whole letter. */
  public static String quotable(String text) {
    return text.length() <= QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, QUOTED))) + "…";
  }

  /** Without footnote marks. */
  public static String unmarked(String text) {
    return FOOTNOTE.matcher(text).replaceAll("").strip();
  }

  private static char plainSign(char sign) {
    return switch (sign) {
      case '–', '—', '‐', '‑', '−' -> '-';
      case '’', '‘' -> '\'';
      case '“', '”' -> '"';
      default -> sign;
    };
  }
}
