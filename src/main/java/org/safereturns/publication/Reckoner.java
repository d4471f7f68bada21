package org.safereturns.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.publication.AssessmentSpec.Source;

/** Finds and adds up the figures that stand, for the tables that analysts ask for. */
final class Reckoner {
  private record Place(String measure, String area, Breakdown breakdown) {}

  private final Map<Place, List<Filed>> counts = new HashMap<>();
  private final ReferenceFigures references;

  /**
   * @param filed figures that stand, without those that were set aside
   */
  Reckoner(Collection<Filed> filed, ReferenceFigures references) {
    this.references = references;
    for (Filed figure : filed) {
      if (figure.statistic() == Statistic.COUNT) {
        counts
            .computeIfAbsent(
                new Place(figure.measure(), figure.area(), figure.breakdown()),
                p -> new ArrayList<>())
            .add(figure);
      }
    }
  }

  /** In the areas together; where none of them gives a figure, as given for the whole. */
  Amount whole(Source source, List<String> areas, String whole, Period year, Breakdown of) {
    Amount sum = Amount.sum(areas.stream().map(area -> in(source, area, year, of)).toList());
    return sum.given() > 0 ? sum : in(source, whole, year, of);
  }

  /** In one area: of the year, else of those parts of it that were reported. */
  Amount in(Source source, String area, Period year, Breakdown of) {
    if (source.isReference()) {
      return of.isTotal()
          ? references
              .find(source.measure(), area, year)
              .map(r -> Amount.of(r.figure(), List.of(r.place()), year.months()))
              .orElse(Amount.none(Amount.NONE))
          : Amount.none(Amount.NONE);
    }
    List<Filed> there =
        counts.getOrDefault(new Place(source.measure(), area, of), List.of()).stream()
            .filter(f -> source.takes(f.collection()) && year.contains(f.period()))
            .toList();
    Optional<Period> longest = there.stream().map(Filed::period).max(Reckoner::shorter);
    List<Filed> same =
        there.stream()
            .filter(f -> longest.filter(p -> p.months() == f.period().months()).isPresent())
            .toList();
    return same.isEmpty() ? Amount.none(Amount.NONE) : added(same);
  }

  private static int shorter(Period one, Period other) {
    return Integer.compare(one.months(), other.months());
  }

  private static Amount added(List<Filed> figures) {
    List<Amount> parts = figures.stream().map(f -> amount(f)).toList();
    Amount sum = Amount.sum(parts);
    SortedSet<Period> periods = new TreeSet<>();
    figures.forEach(f -> periods.add(f.period()));
    int months = periods.stream().mapToInt(Period::months).sum();
    return new Amount(sum.value(), sum.mark(), sum.from(), sum.given(), sum.wanted(), months);
  }

  private static Amount amount(Filed figure) {
    Cell cell = figure.cell();
    return cell instanceof Observation observation
        ? Amount.of(observation.value(), List.of(FigureId.of(figure)), cell.period().months())
        : Amount.none(((Gap) cell).reason().shorthand());
  }

  /** The codes by which any figure of a source is broken down, of all years. */
  SortedSet<String> codes(Source source, String dimension) {
    SortedSet<String> codes = new TreeSet<>();
    counts.forEach(
        (place, figures) -> {
          String code = place.breakdown().code(dimension);
          if (place.measure().equals(source.measure())
              && place.breakdown().codes().size() == 1
              && !code.isEmpty()
              && figures.stream().anyMatch(f -> source.takes(f.collection()))) {
            codes.add(code);
          }
        });
    return codes;
  }

  /** The financial years up to one for which a source has figures, the earliest first. */
  List<Period> years(Collection<Source> sources, Period last) {
    SortedSet<Period> years = new TreeSet<>();
    counts.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.period().months() == 12 && f.period().compareTo(last) <= 0)
        .filter(
            f -> sources.stream().anyMatch(s -> s.measure().equals(f.measure()) && s.takes(f.collection())))
        .forEach(f -> years.add(f.period()));
    years.add(last);
    return List.copyOf(years);
  }

  /** The latest financial year within which any figure lies. */
  Optional<Period> latest() {
    return counts.values().stream()
        .flatMap(List::stream)
        .map(Filed::period)
        .filter(Period::isStated)
        .map(p -> Period.financialYear(p.start().getMonthValue() < 4 ? p.start().getYear() - 1 : p.start().getYear()))
        .max(Period::compareTo);
  }
}
