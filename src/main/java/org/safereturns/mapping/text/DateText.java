package org.safereturns.mapping.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as British returns write them: {@code 22/07/2022}, {@code 22-07-22}, {@code
 * 22.07.2022}, {@code 2022-07-22}, {@code 22 July 2022} and {@code 22-JUL-22}, a time of day behind
 * it left out. Figures are read by hand because there are millions of such cells.
 */
public final class DateText {
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?[ /.-](?:of )?([a-z]{3,9})[ /.,-]{1,2}(\\d{4}|\\d{2})"
              + "(?: \\d{1,2}[:.][\\d:.]+)?");

  /** A year in two figures from here on could be one of birth. */
  private static final int SHORT_YEARS = 50;

  private DateText() {}

  static Optional<LocalDate> read(String text) {
    return Optional.ofNullable(parse(text));
  }

  public static @Nullable LocalDate parse(String text) {
    int length = text.length();
    int[] parts = new int[3];
    int[] digits = new int[3];
    int part = 0;
    char separator = 0;
    for (int i = 0; i < length; i++) {
      char sign = text.charAt(i);
      if (sign >= '0' && sign <= '9') {
        parts[part] = parts[part] * 10 + sign - '0';
        if (++digits[part] > 4) {
          return null;
        }
      } else if (part < 2 && isSeparator(sign) && (separator == 0 || separator == sign)) {
        separator = sign;
        part++;
      } else if (part == 2 && (sign == ' ' || sign == 'T') && isTime(text, i + 1)) {
        break;
      } else {
        return inWords(text);
      }
    }
    return part == 2 ? date(parts, digits) : null;
  }

  private static @Nullable LocalDate inWords(String text) {
    Matcher words = IN_WORDS.matcher(text.toLowerCase(Locale.ROOT));
    if (!words.matches()) {
      return null;
    }
    Integer month = PeriodText.monthNumber(words.group(2)).orElse(null);
    int year = year(Integer.parseInt(words.group(3)), words.group(3).length());
    return month == null || year < 0 ? null : date(year, month, Integer.parseInt(words.group(1)));
  }

  /** Below zero if nobody could tell which year is meant. */
  private static int year(int number, int digits) {
    if (digits == 4) {
      return number;
    }
    return digits == 2 && number < SHORT_YEARS ? 2000 + number : -1;
  }

  private static boolean isSeparator(char sign) {
    return sign == '/' || sign == '-' || sign == '.';
  }

  private static boolean isTime(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char sign = text.charAt(i);
      if ((sign < '0' || sign > '9') && sign != ':' && sign != '.') {
        return false;
      }
    }
    return from < text.length();
  }

  private static @Nullable LocalDate date(int[] parts, int[] digits) {
    boolean yearFirst = digits[0] == 4;
    int year = yearFirst ? parts[0] : year(parts[2], digits[2]);
    int day = yearFirst ? parts[2] : parts[0];
    boolean formed = year >= 0 && digits[1] > 0 && digits[1] <= 2;
    if (!formed || digits[yearFirst ? 2 : 0] == 0 || digits[yearFirst ? 2 : 0] > 2) {
      return null;
    }
    return date(year, parts[1], day);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
