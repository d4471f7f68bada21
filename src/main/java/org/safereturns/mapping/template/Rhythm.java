package org.safereturns.mapping.template;

import java.time.LocalDate;
import java.util.Locale;
import org.safereturns.canonical.Period;

/** How long the reporting periods are for which a template asks. */
public enum Rhythm {
  ANY(0),
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Rhythm(int months) {
    this.months = months;
  }

  /**
   * Reads what stands under {@code every}; nothing is any.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static Rhythm named(String text) {
    return switch (text) {
      case "" -> ANY;
      case "month" -> MONTH;
      case "quarter" -> QUARTER;
      case "year" -> YEAR;
      default -> throw new IllegalArgumentException("\"every\" is month, quarter or year");
    };
  }

  /** 0 if any length will do. */
  public int months() {
    return months;
  }

  public boolean fits(Period period) {
    return months == 0 || months == period.months();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a sender may write the last one that ends with a period, or in which that ends. */
  public String example(Period period) {
    LocalDate last = period.end().minusMonths(1);
    int sinceApril = (last.getMonthValue() + 8) % 12;
    String year = Period.financialYear(last.minusMonths(sinceApril).getYear()).label();
    return switch (this) {
      case YEAR -> year;
      case QUARTER -> "Q%d %s".formatted(sinceApril / 3 + 1, year);
      case MONTH, ANY -> Period.month(last.getYear(), last.getMonthValue()).label();
    };
  }
}
