package org.safereturns.canonical;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period: whole months from the first day of a month. In SDMX it is {@code
 * TIME_PERIOD}, written as start and duration ({@code 2022-04-01/P12M}).
 */
public record Period(LocalDate start, int months) implements Comparable<Period> {

  /** No period: for a figure that is measured against nothing earlier. */
  public static final Period NONE = new Period(LocalDate.of(1, 1, 1), 0);

  /**
   * Of a return that does not say which period it is for: a year out of time, so that the figures
   * of the years before it stay apart from its own.
   */
  public static final Period NOT_STATED = financialYear(50);

  private static final Pattern CODE = Pattern.compile("(\\d{4})-(\\d{2})-01/P(\\d{1,2})M");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})/(\\d{2})");

  public Period {
    if (start.getDayOfMonth() != 1 || months < 0) {
      throw new IllegalArgumentException("not a reporting period: " + start + " " + months);
    }
  }

  /** The year from 1 April, as English councils count. */
  public static Period financialYear(int startYear) {
    return new Period(LocalDate.of(startYear, 4, 1), 12);
  }

  /** Quarter 1 is April to June. */
  public static Period financialQuarter(int startYear, int quarter) {
    return new Period(LocalDate.of(startYear, 4, 1).plusMonths(3L * (quarter - 1)), 3);
  }

  public static Period month(int year, int month) {
    return new Period(LocalDate.of(year, month, 1), 1);
  }

  /**
   * Reads a code as {@link #code()} writes it, or a financial year as {@code 2022/23}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Period parse(String text) {
    Matcher code = CODE.matcher(text);
    if (code.matches()) {
      LocalDate start = LocalDate.of(number(code, 1), number(code, 2), 1);
      return new Period(start, number(code, 3));
    }
    Matcher year = YEAR.matcher(text);
    if (year.matches() && (number(year, 1) + 1) % 100 == number(year, 2)) {
      return financialYear(number(year, 1));
    }
    throw new IllegalArgumentException("not a reporting period: " + text);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** First day after the period. */
  public LocalDate end() {
    return start.plusMonths(months);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end());
  }

  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end().isAfter(end());
  }

  /** The same length, just before. */
  public Period previous() {
    return new Period(start.minusMonths(months), months);
  }

  public boolean isNone() {
    return months == 0;
  }

  /** Whether somebody said when it is. */
  public boolean isStated() {
    return start.getYear() > NOT_STATED.start.getYear();
  }

  public String code() {
    return isNone() ? "" : start + "/P" + months + "M";
  }

  /** For people: {@code 2022/23}, {@code April to June 2022}, {@code April 2022}. */
  public String label() {
    if (isNone()) {
      return "";
    }
    if (!isStated()) {
      return equals(NOT_STATED) ? "period not stated" : "an earlier period, not stated";
    }
    if (months == 12 && start.getMonthValue() == 4) {
      return "%d/%02d".formatted(start.getYear(), (start.getYear() + 1) % 100);
    }
    if (months == 12 && start.getMonthValue() == 1) {
      return Integer.toString(start.getYear());
    }
    LocalDate last = end().minusMonths(1);
    String to = monthName(last) + " " + last.getYear();
    if (months == 1) {
      return to;
    }
    String from = monthName(start);
    return (start.getYear() == last.getYear() ? from : from + " " + start.getYear()) + " to " + to;
  }

  private static String monthName(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : Integer.compare(months, other.months);
  }

  @Override
  public String toString() {
    return code();
  }
}
