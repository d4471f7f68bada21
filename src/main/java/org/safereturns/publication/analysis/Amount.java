package org.safereturns.publication.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sum of figures, with what it was made of and what is missing from it.
 *
 * @param value empty if there is no figure at all
 * @param mark shorthand that stands where there is no value
 * @param from identifiers of the figures
 * @param given areas that gave a figure
 * @param wanted areas that should have given one
 * @param months of the year that the figures are about
 */
public record Amount(
    Optional<BigDecimal> value, String mark, List<String> from, int given, int wanted, int months) {
  public static final String NONE = "[x]";
  private static final int YEAR = 12;

  static Amount none(String mark) {
    return new Amount(Optional.empty(), mark, List.of(), 0, 1, 0);
  }

  static Amount of(BigDecimal value, List<String> from, int months) {
    return new Amount(Optional.of(value), "", from, 1, 1, months);
  }

  boolean isOfWholeYear() {
    return months == YEAR;
  }

  /** Whether it is a number of whole people or things. */
  public boolean isCount() {
    return value.filter(v -> v.signum() >= 0 && v.stripTrailingZeros().scale() <= 0).isPresent();
  }

  public boolean isComplete() {
    return given == wanted;
  }

  /** All of them added up; those without a value are missing from the sum. */
  public static Amount sum(List<Amount> parts) {
    BigDecimal total = BigDecimal.ZERO;
    List<String> from = new ArrayList<>();
    int given = 0;
    int wanted = 0;
    int months = 0;
    for (Amount part : parts) {
      total = total.add(part.value().orElse(BigDecimal.ZERO));
      from.addAll(part.from());
      given += part.given();
      wanted += part.wanted();
      months = Math.max(months, part.months());
    }
    String mark =
        parts.stream().map(Amount::mark).filter(m -> !m.isEmpty()).findFirst().orElse(NONE);
    return given == 0
        ? new Amount(Optional.empty(), mark, List.of(), 0, wanted, 0)
        : new Amount(Optional.of(total), "", from, given, wanted, months);
  }
}
