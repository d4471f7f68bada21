package org.safereturns.feedback.text;

import java.util.Locale;
import org.safereturns.issue.PersonalDetail;

/**
 * Makes text that came with a sender's file harmless: one line of visible characters.
 *
 * <p>Control characters break mail headers and XML, direction marks and zero-width characters make
 * a line read otherwise than it is written, a leading {@code =} runs in a spreadsheet.
 */
public final class Plain {
  /** Longest quotation from a file: enough to recognise a cell, too short for a case note. */
  public static final int QUOTATION = 60;

  private static final int SENTENCES = 1_000;
  private static final String SENTENCE_ENDS = ".?!…”";
  private static final String FORMULA_STARTS = "=+-@|%＝＋－＠";

  private Plain() {}

  /** Our own sentences, which may quote a file. */
  public static String line(String text) {
    return shortened(visible(text), SENTENCES);
  }

  /** A reason of the rule book, which may be half a sentence, as a whole one. */
  public static String sentence(String text) {
    String begun = begun(line(text));
    boolean whole = begun.isEmpty() || SENTENCE_ENDS.indexOf(begun.charAt(begun.length() - 1)) >= 0;
    return whole ? begun : begun + ".";
  }

  /** As it stands at the beginning of a line: with a capital. */
  public static String begun(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What stood in a file. */
  public static String quote(String text) {
    return shortened(visible(text), QUOTATION);
  }

  /** The name of a sheet, without what can name a person. */
  public static String sheet(String name) {
    return line(PersonalDetail.hideAll(name));
  }

  /** As {@link #line}, and not a formula in any spreadsheet program. */
  public static String csv(String text) {
    return guarded(line(text));
  }

  /** As {@link #quote}, and not a formula in any spreadsheet program. */
  public static String csvQuote(String text) {
    return guarded(quote(text));
  }

  /** Whether a spreadsheet program may take a text for a formula when somebody types it. */
  public static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  private static String shortened(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }

  private static String visible(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(line, c));
    return line.toString().strip();
  }

  private static void append(StringBuilder line, int c) {
    switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
      default -> line.appendCodePoint(c);
    }
  }
}
