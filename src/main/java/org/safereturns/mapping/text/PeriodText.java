package org.safereturns.mapping.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.canonical.Period;

/** Reads reporting periods as people write them. */
public final class PeriodText {
  private static final Pattern FINANCIAL_YEAR =
      Pattern.compile(
          "(?:fy ?|(?:financial |full |whole )?year |annual )?(\\d{4}|\\d{2}) ?[/-]"
              + " ?(\\d{4}|\\d{2})");
  private static final Pattern CALENDAR_YEAR = Pattern.compile("(?:year )?((?:19|20)\\d{2})");
  private static final Pattern QUARTER_FIRST =
      Pattern.compile("(?:q|quarter )([1-4])[ ,:]*(?:of )?(.+)");
  private static final Pattern QUARTER_LAST = Pattern.compile("(.+?)[ ,:-]*(?:q|quarter )([1-4])");

  /** However wordy a period is. */
  private static final int LONGEST = 200;

  private static final List<String> UNTIL = List.of(" to ", " - ", " until ", "-");
  private static final Pattern MONTH = Pattern.compile("([a-z]{3,9})[ .-]*'?(\\d{4}|\\d{2})");
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:ye|y/e|(year|12 months|quarter|3 months) (?:to|end|ending|ended)(?: on| in)?) (.+)");
  private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY_IN_WORDS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\\.? (\\d{4})");

  private PeriodText() {}

  /** The period a text names; empty if it names none that we can be sure of. */
  public static Optional<Period> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = Wording.fold(text);
    try {
      return Optional.of(Period.parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return spoken(folded);
    }
  }

  private static Optional<Period> spoken(String text) {
    return year(text)
        .or(() -> quarter(text))
        .or(() -> month(text))
        .or(() -> ending(text))
        .or(() -> range(text));
  }

  private static Optional<Period> year(String text) {
    Matcher calendar = CALENDAR_YEAR.matcher(text);
    if (calendar.matches()) {
      return Optional.of(new Period(LocalDate.of(number(calendar, 1), 1, 1), 12));
    }
    return startOfFinancialYear(text).map(Period::financialYear);
  }

  private static Optional<Integer> startOfFinancialYear(String text) {
    Matcher years = FINANCIAL_YEAR.matcher(text);
    if (!years.matches()) {
      return Optional.empty();
    }
    int first = fullYear(number(years, 1));
    boolean follows = (first + 1) % 100 == number(years, 2) % 100;
    return follows ? Optional.of(first) : Optional.empty();
  }

  private static Optional<Period> quarter(String text) {
    Matcher first = QUARTER_FIRST.matcher(text);
    if (first.matches()) {
      return quarter(number(first, 1), first.group(2));
    }
    Matcher last = QUARTER_LAST.matcher(text);
    return last.matches() ? quarter(number(last, 2), last.group(1)) : Optional.empty();
  }

  /** Quarters are those of the financial year; of a bare calendar year nobody could tell. */
  private static Optional<Period> quarter(int quarter, String year) {
    return startOfFinancialYear(year.strip()).map(y -> Period.financialQuarter(y, quarter));
  }

  private static Optional<Period> month(String text) {
    Matcher number = MONTH_NUMBER.matcher(text);
    if (number.matches() && number(number, 2) >= 1 && number(number, 2) <= 12) {
      return Optional.of(Period.month(number(number, 1), number(number, 2)));
    }
    Matcher name = MONTH.matcher(text);
    return name.matches()
        ? monthNumber(name.group(1)).map(m -> Period.month(fullYear(number(name, 2)), m))
        : Optional.empty();
  }

  private static Optional<Period> ending(String text) {
    Matcher ending = ENDING.matcher(text);
    if (!ending.matches()) {
      return Optional.empty();
    }
    String length = ending.group(1);
    boolean quarter = length != null && (length.equals("quarter") || length.startsWith("3"));
    int months = quarter ? 3 : 12;
    return after(ending.group(2)).flatMap(after -> between(after.minusMonths(months), after));
  }

  private static Optional<Period> range(String text) {
    String bare = text.startsWith("from ") ? text.substring(5) : text;
    for (String until : UNTIL) {
      int at = bare.indexOf(until);
      if (at > 0) {
        Optional<Period> period =
            range(bare.substring(0, at).strip(), bare.substring(at + until.length()).strip());
        if (period.isPresent()) {
          return period;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Period> range(String from, String to) {
    return start(from, to).flatMap(first -> after(to).flatMap(after -> between(first, after)));
  }

  private static Optional<Period> between(LocalDate first, LocalDate after) {
    long months = ChronoUnit.MONTHS.between(first, after);
    boolean whole = first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
    return whole && months > 0 && months <= 99
        ? Optional.of(new Period(first, (int) months))
        : Optional.empty();
  }

  /** "April to June 2022" leaves the first year out. */
  private static Optional<LocalDate> start(String text, String last) {
    return day(text)
        .or(() -> month(text).map(Period::start))
        .or(
            () ->
                month(text + " " + last.substring(Math.max(0, last.length() - 4)))
                    .map(Period::start));
  }

  private static Optional<LocalDate> after(String text) {
    return day(text).map(d -> d.plusDays(1)).or(() -> month(text).map(Period::end));
  }

  private static Optional<LocalDate> day(String text) {
    Matcher words = DAY_IN_WORDS.matcher(text);
    if (!words.matches()) {
      return DateText.read(text);
    }
    return monthNumber(words.group(2)).flatMap(m -> day(number(words, 3), m, number(words, 1)));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Integer> monthNumber(String name) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
      if (name.length() >= 3 && full.startsWith(name)) {
        return Optional.of(month.getValue());
      }
    }
    return Optional.empty();
  }

  private static int fullYear(int year) {
    return year < 100 ? 2000 + year : year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
