package org.safereturns.publication.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.safereturns.publication.spec.ReleaseSpec;

/**
 * Numbers that everybody knows, which rates are taken of.
 *
 * @param by the dimensions that tell them apart; of others they cover everybody
 */
public record Population(
    String name, String title, List<String> by, List<ReleaseContent.Counted> counts) {

  /** As a heading says it. */
  public String heading(ReleaseSpec.Rates rates) {
    return "Per %d %s".formatted(rates.base(), title);
  }

  /**
   * How many people there are with these codes; empty if the number of any is not known.
   *
   * @param codes those that a figure covers, by dimension
   */
  public OptionalLong of(Map<String, List<String>> codes) {
    List<ReleaseContent.Counted> covered =
        counts.stream().filter(counted -> isCovered(counted.codes(), codes)).toList();
    long wanted =
        by.stream()
            .mapToLong(name -> codes.getOrDefault(name, List.of()).size())
            .reduce(1, (a, b) -> a * b);
    return covered.size() < wanted
        ? OptionalLong.empty()
        : OptionalLong.of(covered.stream().mapToLong(ReleaseContent.Counted::count).sum());
  }

  private boolean isCovered(List<String> own, Map<String, List<String>> codes) {
    return IntStream.range(0, by.size())
        .allMatch(d -> codes.getOrDefault(by.get(d), List.of()).contains(own.get(d)));
  }

  public static String rate(long count, long people, ReleaseSpec.Rates rates) {
    return BigDecimal.valueOf(rates.base())
        .multiply(BigDecimal.valueOf(count))
        .divide(BigDecimal.valueOf(people), rates.places(), RoundingMode.HALF_UP)
        .toPlainString();
  }
}
