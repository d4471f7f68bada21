package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.reference.Footprint;
import org.safereturns.rules.reference.References;
import org.safereturns.rules.words.Labels;
import org.safereturns.rules.words.Words;

/**
 * What all senders filed, ready to be looked up, seen from one period: comparisons belong to the
 * period of the return whose figure stands on the left.
 */
public final class Collected {
  private record What(String measure, Period period) {}

  private final Period period;
  private final List<Filed> figures;
  private final References references;
  private final Words words;
  private final Map<What, Map<Breakdown, List<Filed>>> counts = new HashMap<>();

  public Collected(Period period, List<Filed> figures, References references, Labels labels) {
    this.period = period;
    this.figures = List.copyOf(figures);
    this.references = references;
    this.words = new Words(labels);
    for (Filed figure : figures) {
      if (figure.statistic() == Statistic.COUNT) {
        counts
            .computeIfAbsent(
                new What(figure.measure(), figure.period()), w -> new LinkedHashMap<>())
            .computeIfAbsent(figure.breakdown(), b -> new ArrayList<>())
            .add(figure);
      }
    }
  }

  Period period() {
    return period;
  }

  /** Of all periods. */
  List<Filed> figures() {
    return figures;
  }

  /** Those of returns for this very period. */
  List<Filed> ofPeriod() {
    return figures.stream().filter(f -> f.filing().period().equals(period)).toList();
  }

  Footprint footprint(Filed figure) {
    return references.footprints().of(figure);
  }

  References references() {
    return references;
  }

  Words words() {
    return words;
  }

  /** The figures that can stand on the left of a relation. */
  List<Filed> lefts(RelationRow row) {
    return ofPeriod().stream()
        .filter(row::isLeft)
        .filter(f -> row.footprint().isEmpty() || isOn(row.footprint(), f))
        .toList();
  }

  private boolean isOn(List<String> ground, Filed figure) {
    return ground.contains(figure.area()) || ground.contains(footprint(figure).level());
  }

  /** Counts and gaps of other returns for the period of a figure, wherever they are about. */
  List<Filed> counts(Filed besides, String measure, Breakdown breakdown) {
    return others(besides, countsOfAll(besides, measure, breakdown));
  }

  /** The same, the figure's own return included. */
  List<Filed> countsOfAll(Filed like, String measure, Breakdown breakdown) {
    return of(like, measure).getOrDefault(breakdown, List.of());
  }

  /** Counts and gaps of other returns that break down further, by one dimension. */
  List<Filed> broken(Filed besides, String measure, Breakdown whole, String dimension) {
    List<Filed> broken = new ArrayList<>();
    of(besides, measure)
        .forEach(
            (breakdown, figures) -> {
              if (!breakdown.code(dimension).isEmpty()
                  && breakdown.without(dimension).equals(whole)) {
                broken.addAll(others(besides, figures));
              }
            });
    return broken;
  }

  private Map<Breakdown, List<Filed>> of(Filed like, String measure) {
    return counts.getOrDefault(new What(measure, like.period()), Map.of());
  }

  private static List<Filed> others(Filed besides, List<Filed> figures) {
    return figures.stream().filter(f -> !f.reference().equals(besides.reference())).toList();
  }

  /** Why two figures cannot be compared because of where they are about; empty if they can. */
  String otherGround(Filed one, Filed other) {
    Footprint here = footprint(one);
    Footprint there = footprint(other);
    return here.isSameGround(there)
        ? ""
        : "different footprints: %s gives it for %s, %s for %s"
            .formatted(
                words.sender(one.sender()),
                called(one, here),
                words.sender(other.sender()),
                called(other, there));
  }

  /** Why a figure cannot be compared with those of areas that leave some of its ground out. */
  String moreGround(Filed whole, Footprint ground) {
    return "different footprints: %s gives it for %s, the others for a part of it only"
        .formatted(words.sender(whole.sender()), called(whole, ground));
  }

  private String called(Filed figure, Footprint footprint) {
    return footprint.called().isEmpty() ? words.area(figure.area()) : footprint.called();
  }

  /** Why a figure cannot be used because it is not there. */
  String gap(Filed figure) {
    return "%s gives no figure: %s"
        .formatted(words.sender(figure.sender()), words.figure(figure.cell()));
  }

  /** Why figures cannot be compared because of what they count. */
  String otherUnit(Filed one, Filed other) {
    return "different units: %s counts %s, %s counts %s"
        .formatted(
            words.sender(one.sender()),
            words.unit(one.uom()),
            words.sender(other.sender()),
            words.unit(other.uom()));
  }
}
