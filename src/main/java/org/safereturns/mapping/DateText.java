package org.safereturns.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as British returns write them: {@code 22/07/2022}, {@code 22-07-2022}, {@code
 * 22.07.2022} and {@code 2022-07-22}, a time of day behind it left out. Made by hand because it
 * reads millions of cells.
 */
final class DateText {
  private DateText() {}

  static Optional<LocalDate> read(String text) {
    return Optional.ofNullable(parse(text));
  }

  static @Nullable LocalDate parse(String text) {
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
        return null;
      }
    }
    return part == 2 ? date(parts, digits) : null;
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
    int year = yearFirst ? parts[0] : parts[2];
    int day = yearFirst ? parts[2] : parts[0];
    boolean formed = digits[yearFirst ? 0 : 2] == 4 && digits[1] > 0 && digits[1] <= 2;
    if (!formed || digits[yearFirst ? 2 : 0] == 0 || digits[yearFirst ? 2 : 0] > 2) {
      return null;
    }
    try {
      return LocalDate.of(year, parts[1], day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
