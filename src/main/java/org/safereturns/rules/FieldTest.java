package org.safereturns.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Period;

/**
 * Whether a value may stand in a field. Run millions of times: everything is prepared before. Not
 * for several threads at once.
 */
interface FieldTest {
  boolean refuses(Object value);

  /**
   * @param period what {@code period} in the column {@code allowed} means
   * @throws IllegalArgumentException in words for the analyst
   */
  static FieldTest of(CsvLine line, Period period) {
    String allowed = line.get("allowed");
    return switch (Columns.oneOf(line, "check", "required", "number", "date", "code", "pattern")) {
      case "required" -> value -> value == Missing.NOT_RECORDED;
      case "number" -> within(range(allowed, Long::valueOf), Long.class);
      case "date" ->
          within(
              allowed.equals("period") ? days(period) : range(allowed, LocalDate::parse),
              LocalDate.class);
      case "code" -> code(allowed);
      default -> {
        Columns.given(line, "example");
        yield pattern(Columns.given(line, "allowed"));
      }
    };
  }

  private static <T extends Comparable<? super T>> FieldTest within(
      Bounds<T> bounds, Class<T> type) {
    return value ->
        type.isInstance(value) ? !bounds.contain(type.cast(value)) : !(value instanceof Missing);
  }

  /** A code that is only wider than those of the list is told once for the whole column. */
  private static boolean isUnread(Object value) {
    return value instanceof Invalid invalid && !invalid.wider();
  }

  private static FieldTest code(String allowed) {
    if (allowed.isEmpty()) {
      return FieldTest::isUnread;
    }
    Set<String> codes = Set.of(allowed.split("\\|", -1));
    return value -> value instanceof String text ? !codes.contains(text) : isUnread(value);
  }

  private static FieldTest pattern(String regex) {
    try {
      return new PatternTest(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
    }
  }

  private static Bounds<LocalDate> days(Period period) {
    if (period.isNone()) {
      // Not yet ready for a return: the row is only being read.
      return new Bounds<LocalDate>(Optional.empty(), Optional.empty());
    }
    return new Bounds<>(Optional.of(period.start()), Optional.of(period.end().minusDays(1)));
  }

  /** Reads {@code a..b}, {@code a..}, {@code ..b} or nothing at all. */
  static <T extends Comparable<? super T>> Bounds<T> range(String text, Function<String, T> read) {
    if (text.isEmpty()) {
      return new Bounds<T>(Optional.empty(), Optional.empty());
    }
    Matcher ends = Pattern.compile("(.*)\\.\\.(.*)").matcher(text);
    if (!ends.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a range such as 0..16");
    }
    try {
      return new Bounds<>(end(ends.group(1), read), end(ends.group(2), read));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a range such as 0..16", e);
    }
  }

  private static <T> Optional<T> end(String text, Function<String, T> read) {
    return text.isBlank() ? Optional.empty() : Optional.of(read.apply(text.strip()));
  }
}
