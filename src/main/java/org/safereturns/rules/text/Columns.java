package org.safereturns.rules.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.safereturns.issue.Spelling;

/** Reads the typed columns of a row; what is wrong is told in words for the analyst. */
public final class Columns {
  private Columns() {}

  public static String given(CsvLine line, String column) {
    String value = line.get(column);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the column \"" + column + "\" is empty or missing");
    }
    return value;
  }

  /** Whether a file of data has the columns it should have and no others. */
  public static void exactly(CsvLine line, List<String> columns, Mistakes mistakes) {
    for (String column : columns) {
      if (!line.values().containsKey(column)) {
        mistakes.add(line.file(), 1, "the column \"" + column + "\" is missing");
      }
    }
    for (String column : line.values().keySet()) {
      if (!columns.contains(column)) {
        mistakes.add(line.file(), 1, "unknown column \"" + column + "\"");
      }
    }
  }

  /** Values separated by bars; none if the column is empty. */
  public static List<String> list(CsvLine line, String column) {
    return line.get(column).isEmpty()
        ? List.of()
        : Arrays.stream(line.get(column).split("\\|", -1)).map(String::strip).toList();
  }

  public static LocalDate day(CsvLine line, String column) {
    String value = given(line, column);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + value + "\" in the column \"" + column + "\" is not a day such as 2026-04-01", e);
    }
  }

  public static BigDecimal number(CsvLine line, String column) {
    return number(given(line, column), column);
  }

  /**
   * @param column for the words of a mistake
   */
  public static BigDecimal number(String value, String column) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + value + "\" in the column \"" + column + "\" is not a number", e);
    }
  }

  public static Optional<BigDecimal> optionalNumber(CsvLine line, String column) {
    return line.get(column).isEmpty() ? Optional.empty() : Optional.of(number(line, column));
  }

  public static String oneOf(CsvLine line, String column, String... known) {
    String value = given(line, column);
    if (!List.of(known).contains(value)) {
      throw unknown(column, value, List.of(known));
    }
    return value;
  }

  private static IllegalArgumentException unknown(String column, String value, List<String> known) {
    String near = Spelling.didYouMean(value, known);
    return new IllegalArgumentException(
        "\"%s\" in the column \"%s\" is not known%s"
            .formatted(
                value, column, near.isEmpty() ? "; there are " + String.join(", ", known) : near));
  }

  public static <E extends Enum<E>> E constant(E[] constants, CsvLine line, String column) {
    String value = given(line, column);
    return Arrays.stream(constants)
        .filter(c -> c.name().equals(value))
        .findFirst()
        .orElseThrow(
            () -> unknown(column, value, Arrays.stream(constants).map(Enum::name).toList()));
  }
}
