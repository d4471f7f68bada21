package org.safereturns.intake.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** From the doubles that spreadsheets store to the exact numbers people typed. */
public final class Numbers {
  /** Decimals of up to 15 digits survive the way through a double unharmed. */
  private static final int SAFE_DIGITS = 15;

  private Numbers() {}

  /** The shortest decimal that gives the stored double; null if the text is no finite number. */
  public static @Nullable BigDecimal exact(String stored) {
    if (isSafe(stored)) {
      return plain(new BigDecimal(stored));
    }
    if (!stored.matches("[-+.0-9eE]+")) {
      return null; // Java reads 0x1p3 and 5f as numbers; no spreadsheet writes them
    }
    try {
      return exact(Double.parseDouble(stored));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether the text is a plain decimal so short that no other one gives the same double. */
  private static boolean isSafe(String stored) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return digits > 0 && digits <= SAFE_DIGITS && points <= 1;
  }

  public static @Nullable BigDecimal exact(double stored) {
    if (Double.isNaN(stored) || Double.isInfinite(stored)) {
      return null;
    }
    if (stored == Math.rint(stored) && Math.abs(stored) < 1e15) {
      return BigDecimal.valueOf((long) stored);
    }
    for (int digits = SAFE_DIGITS; digits < 17; digits++) {
      BigDecimal rounded = new BigDecimal(stored, new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == stored) {
        return plain(rounded);
      }
    }
    return plain(new BigDecimal(stored, new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  /** Without trailing zeros and never with a negative scale. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A number in a cell without a format, as a spreadsheet fits it into eleven characters. */
  public static String general(BigDecimal number) {
    if (number.scale() <= 0) {
      return number.toPlainString();
    }
    int wholeDigits = Math.max(1, number.precision() - number.scale());
    int decimals = Math.max(0, 10 - wholeDigits);
    BigDecimal shown =
        plain(number.setScale(Math.min(decimals, number.scale()), RoundingMode.HALF_UP));
    return shown.signum() == 0
        ? number.round(new MathContext(6)).toString()
        : shown.toPlainString();
  }

  /** Digits after the point of a number as shown: {@code 2.40%} shows 2. */
  public static int decimalsShown(String text) {
    int point = text.lastIndexOf('.');
    int decimals = 0;
    for (int i = point + 1; point >= 0 && i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        break;
      }
      decimals++;
    }
    return decimals;
  }
}
