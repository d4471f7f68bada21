package org.safereturns.rules.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Period;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/**
 * Whether a value may stand in a field. Run millions of times: everything is prepared before. Not
 * for several threads at once.
 */
public interface FieldTest {
  /** What the column {@code check} may say. */
  List<String> CHECKS =
      List.of(
          "required",
          "absent",
          "number",
          "date",
          "between",
          "not before",
          "code",
          "not",
          "pattern");

  List<String> WITHOUT_ALLOWED = List.of("required", "absent", "date", "not before");

  /**
   * @param other what stands in the field beside it, if the row names one
   */
  boolean refuses(Object value, Object other);

  /**
   * @param period what {@code period} in the column {@code allowed} means
   * @throws IllegalArgumentException in words for the analyst
   */
  static FieldTest of(CsvLine line, Period period) {
    String allowed = line.get("allowed");
    String check = Columns.oneOf(line, "check", CHECKS.toArray(String[]::new));
    if (WITHOUT_ALLOWED.contains(check) && !allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" has nothing in the column \"allowed\"%s"
              .formatted(check, check.equals("date") ? "; bounds belong to \"between\"" : ""));
    }
    return switch (check) {
      case "required" -> (value, other) -> value == Missing.NOT_RECORDED;
      case "absent" -> (value, other) -> isGiven(value);
      case "number" -> within(range(allowed, Long::valueOf), Long.class);
      case "date" -> (value, other) -> !(value instanceof LocalDate || value instanceof Missing);
      case "between" -> between(days(Columns.given(line, "allowed"), period));
      case "not before" -> {
        Columns.given(line, "beside");
        yield (value, other) ->
            value instanceof LocalDate day
                && other instanceof LocalDate first
                && day.isBefore(first);
      }
      case "code" -> code(allowed);
      case "not" -> {
        Set<String> codes = Set.of(Columns.given(line, "allowed").split("\\|", -1));
        yield (value, other) -> codes.contains(value);
      }
      default -> {
        Columns.given(line, "example");
        yield pattern(Columns.given(line, "allowed"));
      }
    };
  }

  private static boolean isGiven(Object value) {
    return !(value instanceof Missing) && !(value instanceof Invalid);
  }

  /** A date that cannot be read is the business of {@code date}. */
  private static FieldTest between(Bounds<LocalDate> bounds) {
    return (value, other) -> value instanceof LocalDate day && !bounds.contain(day);
  }

  private static <T extends Comparable<? super T>> FieldTest within(
      Bounds<T> bounds, Class<T> type) {
    return (value, other) ->
        type.isInstance(value) ? !bounds.contain(type.cast(value)) : !(value instanceof Missing);
  }

  /** A code that is only wider than those of the list is told once for the whole column. */
  private static boolean isUnread(Object value) {
    return value instanceof Invalid invalid && !invalid.wider();
  }

  private static FieldTest code(String allowed) {
    if (allowed.isEmpty()) {
      return (value, other) -> isUnread(value);
    }
    Set<String> codes = Set.of(allowed.split("\\|", -1));
    return (value, other) -> value instanceof String text ? !codes.contains(text) : isUnread(value);
  }

  private static FieldTest pattern(String regex) {
    try {
      return new PatternTest(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
    }
  }

  /**
   * Reads {@code a..b} with open ends, {@code period} or {@code ..period}: up to the end of it.
   *
   * @param period none while the row is only being read
   */
  static Bounds<LocalDate> days(String allowed, Period period) {
    if (!allowed.equals("period") && !allowed.equals("..period")) {
      return range(allowed, LocalDate::parse);
    }
    if (period.isNone()) {
      return new Bounds<LocalDate>(Optional.empty(), Optional.empty());
    }
    return new Bounds<>(
        allowed.equals("period") ? Optional.of(period.start()) : Optional.empty(),
        Optional.of(period.end().minusDays(1)));
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
