package org.safereturns.intake.raw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it stands in the file.
 *
 * @param text what a person sees in the cell: {@code 9.7%}, {@code 22/07/2022}, {@code (s)}; never
 *     null, not stripped of anything but surrounding white space
 * @param number the stored number, null if the cell holds none. A percentage cell that shows {@code
 *     13%} holds 0.13
 * @param decimals how many decimals the cell shows ({@code 13.5%} shows 1); -1 if no number
 * @param percent whether the cell's format is a percentage
 * @param date the stored date, null if the cell holds none
 */
public record RawCell(
    int row,
    int column,
    Kind kind,
    String text,
    @Nullable BigDecimal number,
    int decimals,
    boolean percent,
    @Nullable LocalDate date) {

  /** What a cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    /** A spreadsheet error such as #DIV/0!, as text. */
    ERROR,
    /** A formula whose result the file does not hold. */
    FORMULA_WITHOUT_VALUE
  }

  public static RawCell text(int row, int column, String text) {
    String stripped = Spaces.strip(text);
    return new RawCell(
        row, column, stripped.isEmpty() ? Kind.BLANK : Kind.TEXT, stripped, null, -1, false, null);
  }

  /**
   * The stored number, if the cell shows a whole number and stores none: {@code 2.5} that is shown
   * as {@code 3}. What a spreadsheet leaves beyond six decimals is its arithmetic.
   */
  public Optional<BigDecimal> brokenBehindWhole() {
    return Optional.ofNullable(number)
        .filter(n -> decimals == 0 && !percent)
        .filter(n -> n.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().scale() > 0);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
