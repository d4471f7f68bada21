package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.table.FigureId;

/** Finds and adds up the figures that stand, for the tables that analysts ask for. */
public final class Reckoner {
  private record Place(String measure, String area, Breakdown breakdown) {}

  /** A measure and the one dimension by which it is broken down. */
  private record Divided(String measure, String dimension) {}

  private final Map<Place, List<Filed>> counts = new HashMap<>();
  private final Map<String, Filed> byId = new HashMap<>();

  /** The codes of each dimension, with the collections that have them. */
  private final Map<Divided, Map<String, Set<String>>> codes = new HashMap<>();

  /**
   * @param filed figures that stand, without those that were set aside
   */
  public Reckoner(Collection<Filed> filed) {
    for (Filed figure : filed) {
      if (figure.statistic() == Statistic.COUNT) {
        byId.put(FigureId.of(figure), figure);
        counts
            .computeIfAbsent(
                new Place(figure.measure(), figure.area(), figure.breakdown()),
                p -> new ArrayList<>())
            .add(figure);
        note(figure);
      }
    }
  }

  private void note(Filed figure) {
    Map<String, String> parts = figure.breakdown().codes();
    if (parts.size() == 1) {
      parts.forEach(
          (dimension, code) ->
              codes
                  .computeIfAbsent(new Divided(figure.measure(), dimension), d -> new HashMap<>())
                  .computeIfAbsent(code, c -> new HashSet<>())
                  .add(figure.collection()));
    }
  }

  /** In the areas together; where none of them gives a figure, as given for the whole. */
  Amount whole(Source source, List<String> areas, String whole, Period year, Breakdown of) {
    Amount sum = Amount.sum(areas.stream().map(area -> in(source, area, year, of)).toList());
    return sum.given() > 0 ? sum : in(source, whole, year, of);
  }

  /** In one area: of the year, else of those parts of it that were reported. */
  public Amount in(Source source, String area, Period year, Breakdown of) {
    List<Filed> there =
        counts.getOrDefault(place(source, area, of), List.of()).stream()
            .filter(source::takes)
            .toList();
    if (source.isFixed()) {
      Optional<Period> latest = there.stream().map(Filed::period).max(Period::compareTo);
      return added(
          there.stream().filter(f -> latest.filter(f.period()::equals).isPresent()).toList());
    }
    List<Filed> within = there.stream().filter(f -> year.contains(f.period())).toList();
    int longest = within.stream().mapToInt(f -> f.period().months()).max().orElse(0);
    return added(within.stream().filter(f -> f.period().months() == longest).toList());
  }

  private static Place place(Source source, String area, Breakdown of) {
    if (of.codes().size() == 1) {
      String dimension = of.codes().firstKey();
      String measure = source.splitBy(dimension).get(of.code(dimension));
      if (measure != null) {
        return new Place(measure, area, Breakdown.TOTAL);
      }
    }
    return new Place(source.measure(), area, of);
  }

  private static Amount added(List<Filed> figures) {
    if (figures.isEmpty()) {
      return Amount.none(Amount.NONE);
    }
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

  Optional<Filed> figure(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The codes by which any figure of a source is broken down, of all years. */
  public SortedSet<String> codes(Source source, String dimension) {
    SortedSet<String> found = new TreeSet<>(source.splitBy(dimension).keySet());
    codes
        .getOrDefault(new Divided(source.measure(), dimension), Map.of())
        .forEach(
            (code, collections) -> {
              if (collections.stream().anyMatch(source::takes)) {
                found.add(code);
              }
            });
    return found;
  }

  /** The financial years up to one within which a source has figures, the earliest first. */
  public List<Period> financialYears(Source source, Period last) {
    return of(source)
        .map(f -> financialYear(f.period()))
        .filter(year -> year.compareTo(last) <= 0)
        .distinct()
        .sorted()
        .toList();
  }

  /** The reporting periods within a year for which a source has figures, of the longest kind. */
  public List<Period> periods(Source source, Period year) {
    List<Period> within =
        of(source).map(Filed::period).filter(year::contains).distinct().sorted().toList();
    int longest = within.stream().mapToInt(Period::months).max().orElse(0);
    return within.stream().filter(p -> p.months() == longest).toList();
  }

  /** The longest reporting periods for which a source has figures that are shorter than one. */
  public List<Period> within(Source source, Period period) {
    List<Period> shorter =
        of(source)
            .map(Filed::period)
            .filter(p -> period.contains(p) && p.months() < period.months())
            .distinct()
            .sorted()
            .toList();
    int longest = shorter.stream().mapToInt(Period::months).max().orElse(0);
    return shorter.stream().filter(p -> p.months() == longest).toList();
  }

  private Stream<Filed> of(Source source) {
    return counts.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.measure().equals(source.measure()))
        .filter(source::takes)
        .filter(f -> f.period().isStated());
  }

  private static Period financialYear(Period period) {
    int year = period.start().getYear();
    return Period.financialYear(period.start().getMonthValue() < 4 ? year - 1 : year);
  }

  /** The financial years up to one for which a source has figures, the earliest first. */
  List<Period> years(Collection<Source> sources, Period last) {
    SortedSet<Period> years = new TreeSet<>();
    counts.values().stream()
        .flatMap(List::stream)
        .filter(f -> f.period().months() == 12 && f.period().compareTo(last) <= 0)
        .filter(f -> sources.stream().anyMatch(s -> s.measure().equals(f.measure()) && s.takes(f)))
        .forEach(f -> years.add(f.period()));
    years.add(last);
    return List.copyOf(years);
  }

  /** The latest financial year within which any figure lies. */
  public Optional<Period> latest() {
    return counts.values().stream()
        .flatMap(List::stream)
        .map(Filed::period)
        .filter(Period::isStated)
        .map(Reckoner::financialYear)
        .max(Period::compareTo);
  }
}
