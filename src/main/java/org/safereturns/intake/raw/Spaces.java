package org.safereturns.intake.raw;

/** The margins of a cell's text: what nobody sees there is taken off, whichever sign it is. */
public final class Spaces {
  private Spaces() {}

  /** Without spaces of any width, line ends and signs of no width at either end. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Nearly every sign is a letter or digit of ASCII, which need not be looked up. */
  public static boolean isSpace(char sign) {
    return sign <= ' '
        || (sign >= '\u0080'
            && (Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || (sign >= '\u200B' && sign <= '\u200D')
                || sign == '\u2060'
                || sign == '\uFEFF'));
  }
}
