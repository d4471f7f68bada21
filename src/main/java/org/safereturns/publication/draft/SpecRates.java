package org.safereturns.publication.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Statistic;
import org.safereturns.publication.content.Population;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.spec.SpecCategories;
import org.safereturns.publication.spec.SpecLines;

/** The rates of tables, and the numbers that everybody knows of which they are taken. */
final class SpecRates {
  private final ReleaseSpec spec;
  private final List<Population> populations = new ArrayList<>();

  SpecRates(Path specification, ReleaseSpec spec) {
    this.spec = spec;
    List<String> dimensions = List.copyOf(spec.dimensions().keySet());
    if (spec.populations() != null) {
      spec.populations()
          .forEach(
              (name, from) -> {
                Path file = specification.resolveSibling(from.file());
                if (!Files.isRegularFile(file)) {
                  throw SpecLines.fault(
                      specification, from.file(), "there is no file " + from.file() + " beside it");
                }
                populations.add(ReleaseData.population(name, file, from, dimensions));
              });
    }
  }

  List<Population> populations() {
    return populations;
  }

  /** Whether a column holds the rates of a table. */
  boolean isHeading(String heading) {
    return spec.tables().stream()
        .map(ReleaseSpec.Wanted::rates)
        .filter(rates -> rates != null)
        .anyMatch(
            rates ->
                of(rates)
                    .filter(p -> p.heading(rates).equalsIgnoreCase(heading.strip()))
                    .isPresent());
  }

  private Optional<Population> of(ReleaseSpec.Rates rates) {
    return populations.stream().filter(p -> p.name().equals(rates.of())).findFirst();
  }

  /**
   * A number that everybody knows.
   *
   * @param people its key
   */
  record Known(Key people, long number, int per) {
    Key rateOf(Key count) {
      Against against = Against.denominator(people.measure(), count.context().breakdown(), per);
      return new Key(count.measure(), count.context(), Statistic.RATE, against);
    }
  }

  /** What a figure of these categories is a rate of; empty if nobody knows how many they are. */
  Optional<Known> known(ReleaseSpec.Rates rates, Context context, SpecCategories categories) {
    Map<String, List<String>> codes = new TreeMap<>();
    for (String name : categories.dimensions()) {
      codes.put(name, List.copyOf(categories.codes(name, context.breakdown().code(name))));
    }
    Key people = Key.count("population " + rates.of(), context);
    return of(rates)
        .map(population -> population.of(codes))
        .filter(number -> number.isPresent())
        .map(number -> new Known(people, number.getAsLong(), rates.base()));
  }
}
