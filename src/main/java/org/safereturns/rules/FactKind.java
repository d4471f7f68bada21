package org.safereturns.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a rule may raise an issue about, and which names each supplies to the message. */
enum FactKind {
  CELL(Names.CELL),
  FILED(Names.and(Names.CELL, "sender", "collection")),
  SUM(Names.and(Names.CELL, "label", "total", "added")),
  COMPLETENESS(
      Set.of(
          "characteristic",
          "measure",
          "area",
          "period",
          "total",
          "asked",
          "usable",
          "asked_rate",
          "usable_rate")),
  LEAK(Set.of("steps", "measure", "area", "period", "breakdown", "figure")),
  /** Supplies its details, which only those who make it know. */
  FINDING(Set.of()),
  HEADER(Set.of("title", "sender", "collection", "period")),
  /** Supplies its fields as well. */
  RECORD(Set.of("field", "row", "value"));

  private static final class Names {
    static final Set<String> CELL =
        Set.of(
            "value",
            "raw",
            "measure",
            "area",
            "period",
            "breakdown",
            "unit",
            "statistic",
            "base",
            "since",
            "figure");

    static Set<String> and(Set<String> names, String... more) {
      Set<String> all = new TreeSet<>(names);
      all.addAll(Set.of(more));
      return all;
    }
  }

  private final Set<String> names;

  FactKind(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  boolean supplies(String name) {
    return names.contains(name)
        || this == FINDING
        || this == RECORD && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** By the name of the type as a rule writes it. */
  static Optional<FactKind> of(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "Observation", "Gap", "Cell" -> CELL;
          case "Filed" -> FILED;
          case "Sum" -> SUM;
          case "Completeness" -> COMPLETENESS;
          case "Leak" -> LEAK;
          case "Finding" -> FINDING;
          case "ReturnHeader" -> HEADER;
          case "CaseRecord" -> RECORD;
          default -> null;
        });
  }
}
