package org.safereturns.damage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as a person reads and writes them: 12,075, 9.7%, -21%. */
final class Shown {
  private static final Pattern NUMBER =
      Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(%?)");

  private Shown() {}

  /** The number that stands there, per cent as a number of hundredths. */
  static Optional<BigDecimal> number(String shown) {
    Matcher m = NUMBER.matcher(shown.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String decimals = m.group(3) == null ? "" : m.group(3);
    return Optional.of(new BigDecimal(m.group(1) + m.group(2).replace(",", "") + decimals));
  }

  /** Another number, written as the one that stood there: with its commas, decimals and sign %. */
  static String like(String shown, BigDecimal number) {
    int decimals = number(shown).map(BigDecimal::scale).orElse(0);
    BigDecimal rounded = number.setScale(Math.max(decimals, 0), java.math.RoundingMode.HALF_UP);
    String plain =
        shown.contains(",")
            ? String.format("%,." + decimals + "f", rounded)
            : rounded.toPlainString();
    return shown.strip().endsWith("%") ? plain + "%" : plain;
  }

  static String like(String shown, long number) {
    return like(shown, BigDecimal.valueOf(number));
  }
}
