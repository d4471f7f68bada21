package org.safereturns.rules.judging;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.comparison.Comparisons;

/**
 * What there is in a collection.
 *
 * @param filed of the period
 */
public record CollectionPresence(List<Filed> filed, Comparisons comparisons) implements Presence {
  @Override
  public Optional<String> notCompared(String row) {
    return comparisons.notRun(row);
  }

  @Override
  public List<Observation> observations() {
    return List.of();
  }

  @Override
  public Optional<String> missing(Need need) {
    String argument = need.argument();
    return switch (need.word()) {
      case "file", "return" -> Optional.empty();
      case "figures", "cells" ->
          unless(!filed.isEmpty(), "nothing has been accepted for this period");
      case "measure" ->
          unless(
              filed.stream().anyMatch(f -> f.observed() && f.measure().equals(argument)),
              "nobody has given a figure for " + argument);
      case "statistic" ->
          unless(
              filed.stream().anyMatch(f -> f.observed() && f.statistic().name().equals(argument)),
              "nobody has given such a figure");
      case "collection" ->
          unless(
              filed.stream().anyMatch(f -> f.collection().equals(argument)),
              "nothing of the collection " + argument + " has been accepted for this period");
      case "senders" ->
          unless(
              filed.stream().map(Filed::sender).distinct().count() > 1,
              "fewer than two senders have been accepted for this period");
      default -> Optional.of("it looks at one return by itself");
    };
  }

  private static Optional<String> unless(boolean there, String reason) {
    return there ? Optional.empty() : Optional.of(reason);
  }
}
