package org.safereturns.mapping.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed.
 *
 * @param value its scale is the number of decimals printed
 * @param percent whether a percent sign follows
 * @param signed whether it carries a plus or minus
 */
public record NumberText(BigDecimal value, boolean percent, boolean signed) {
  private static final Pattern FORM =
      Pattern.compile(
          "([-+−–])?[\\s\\p{Zs}]?"
              + "(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:\\p{Zs}\\d{3})+|\\d{1,18})?"
              + "(\\.\\d{1,18})?"
              + "[\\s\\p{Zs}]?(%)?");

  /** With signs and separators; the digits themselves are fewer. */
  private static final int LONGEST = 100;

  private static final Pattern COMMA_ASTRAY =
      Pattern.compile("[-+−–]?\\s?\\d[\\d,]*,[\\d,]*(\\.\\d+)?\\s?%?");

  public static Optional<NumberText> read(String text) {
    String stripped = text.strip();
    Matcher form = FORM.matcher(narrow(stripped));
    if (stripped.length() > LONGEST
        || !form.matches()
        || (form.group(2) == null && form.group(3) == null)) {
      return Optional.empty();
    }
    String whole = form.group(2) == null ? "0" : form.group(2).replaceAll("[^0-9]", "");
    String decimals = form.group(3) == null ? "" : form.group(3);
    BigDecimal value = new BigDecimal(whole + decimals);
    boolean negative = form.group(1) != null && !form.group(1).equals("+");
    return Optional.of(
        new NumberText(
            negative ? value.negate() : value, form.group(4) != null, form.group(1) != null));
  }

  /** Digits and signs of full width, as some keyboards write them, as everybody reads them. */
  private static String narrow(String text) {
    if (text.chars().noneMatch(NumberText::isWide)) {
      return text;
    }
    StringBuilder narrow = new StringBuilder(text.length());
    text.chars().forEach(c -> narrow.append((char) (isWide(c) ? c - '\uFF01' + '!' : c)));
    return narrow.toString();
  }

  private static boolean isWide(int sign) {
    return sign >= '\uFF01' && sign <= '\uFF5E';
  }

  /** Whether the text would be a number if its commas stood right. */
  static boolean hasCommaAstray(String text) {
    return COMMA_ASTRAY.matcher(text.strip()).matches();
  }
}
