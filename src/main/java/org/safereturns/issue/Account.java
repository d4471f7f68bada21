package org.safereturns.issue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;

/**
 * What one side of a comparison says.
 *
 * @param figures those it rests on; the first is the one its sender is asked about
 * @param amount the figure, or what the figures come to
 * @param whole what the amount is a share of; 0 if it is none
 */
public record Account(List<Filed> figures, BigDecimal amount, BigDecimal whole) {
  public Account {
    figures = List.copyOf(figures);
  }

  public static Account of(Filed figure) {
    return of(List.of(figure));
  }

  /** What the figures add up to. */
  public static Account of(List<Filed> figures) {
    return new Account(figures, sum(figures), BigDecimal.ZERO);
  }

  public static BigDecimal sum(List<Filed> figures) {
    return figures.stream().map(Filed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The figure whose sender is asked; a side that rests on published figures alone has none. */
  public Optional<Filed> first() {
    return figures.stream().findFirst();
  }

  /** Who gave the figures, sorted. */
  public List<String> senders() {
    return figures.stream().map(Filed::sender).distinct().sorted().toList();
  }

  public int size() {
    return figures.size();
  }

  /**
   * How much the figures say, in decimal digits: the digits of those from 10 on, each different one
   * counted once.
   */
  public int digits() {
    return figures.stream()
        .map(f -> f.value().abs().stripTrailingZeros())
        .filter(v -> v.compareTo(BigDecimal.TEN) >= 0)
        .distinct()
        .mapToInt(BigDecimal::precision)
        .sum();
  }
}
