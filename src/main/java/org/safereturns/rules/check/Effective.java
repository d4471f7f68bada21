package org.safereturns.rules.check;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.canonical.Period;

/**
 * For which reporting periods a check is in force: those that start on or after one day and before
 * another.
 *
 * @param text as the analyst wrote it, for documents
 */
public record Effective(LocalDate first, LocalDate before, String text) {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

  /**
   * @param from month ({@code 2022-04}) or financial year ({@code 2022/23})
   * @param to the same, or empty: for good
   * @throws IllegalArgumentException in words for the analyst
   */
  public static Effective parse(String from, String to) {
    Period first = period(from);
    LocalDate before = to.isEmpty() ? LocalDate.MAX : period(to).end();
    if (!first.start().isBefore(before)) {
      throw new IllegalArgumentException("\"to\" (" + to + ") is before \"from\" (" + from + ")");
    }
    return new Effective(first.start(), before, "from " + from + (to.isEmpty() ? "" : " to " + to));
  }

  private static Period period(String text) {
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Period.month(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is neither a month (2022-04) nor a financial year (2022/23)", e);
    }
  }

  public boolean covers(Period period) {
    return !period.start().isBefore(first) && period.start().isBefore(before);
  }

  public boolean overlaps(Effective other) {
    return first.isBefore(other.before) && other.first.isBefore(before);
  }
}
