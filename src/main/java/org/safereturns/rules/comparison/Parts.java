package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.reference.Footprint;

/** Puts a total beside the parts that others give. */
final class Parts {
  /**
   * The figures for the parts of a ground.
   *
   * @param refused why they cannot be added up; empty if they can
   */
  record Gathered(List<Filed> figures, String refused) {}

  private final RelationRow row;
  private final Collected all;

  Parts(RelationRow row, Collected all) {
    this.row = row;
    this.all = all;
  }

  static List<Comparison> of(RelationRow row, Collected all) {
    Parts parts = new Parts(row, all);
    List<Comparison> found = new ArrayList<>();
    for (Filed left : all.lefts(row)) {
      for (Gathered some : parts.gathered(left)) {
        found.add(
            some.refused().isEmpty()
                ? row.compared(Account.of(left), Account.of(some.figures()))
                : row.refused(left, some.figures(), some.refused()));
      }
    }
    return found;
  }

  private List<Gathered> gathered(Filed left) {
    List<Gathered> gathered = new ArrayList<>();
    for (String measure : row.right().measuresAnswering(left)) {
      if (row.isByDimension()) {
        gathered.addAll(categories(left, measure));
      } else {
        Gathered areas = areas(left, measure, row.right().answering(left));
        if (!areas.figures().isEmpty()) {
          gathered.add(areas);
        }
      }
    }
    return gathered;
  }

  /** The figures of other returns for the areas that a total is made of. */
  Gathered areas(Filed whole, String measure, Breakdown breakdown) {
    Footprint ground = all.footprint(whole);
    List<Filed> parts =
        all.counts(whole, measure, breakdown).stream()
            .filter(row.right()::takes)
            .filter(f -> isPart(ground, all.footprint(f)))
            .toList();
    return new Gathered(parts, refused(whole, ground, parts));
  }

  private boolean isPart(Footprint ground, Footprint part) {
    return row.parts().isEmpty()
        ? part.isSameGround(ground)
        : part.level().equals(row.parts()) && ground.covers(part);
  }

  private String refused(Filed whole, Footprint ground, List<Filed> parts) {
    for (Filed part : parts) {
      if (!part.observed()) {
        return all.gap(part);
      }
      boolean share = whole.statistic() == Statistic.PERCENTAGE;
      if (!share && !part.uom().equals(whole.uom())) {
        return all.otherUnit(whole, part);
      }
      if (parts.stream().filter(p -> isSameArea(p, part)).count() > 1) {
        return "two returns give a figure for " + all.words().area(part.area());
      }
    }
    String missing =
        all.references().footprints().areas(row.parts(), ground).stream()
            .filter(area -> parts.stream().noneMatch(p -> isAbout(p, area)))
            .map(all.words()::area)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      return "no figure yet for " + missing;
    }
    return ground.isMadeOf(parts.stream().map(all::footprint).toList())
        ? ""
        : all.moreGround(whole, ground);
  }

  private boolean isAbout(Filed part, String area) {
    return all.footprint(part).isSameGround(all.references().footprints().of(area));
  }

  private boolean isSameArea(Filed one, Filed other) {
    return all.footprint(one).isSameGround(all.footprint(other));
  }

  /** The figures of other returns for the categories of a dimension, return by return. */
  private List<Gathered> categories(Filed left, String measure) {
    Map<String, List<Filed>> byReturn = new LinkedHashMap<>();
    for (Filed part : all.broken(left, measure, row.right().answering(left), row.parts())) {
      if (row.right().takes(part) && all.footprint(left).isNear(all.footprint(part))) {
        byReturn.computeIfAbsent(part.reference(), r -> new ArrayList<>()).add(part);
      }
    }
    return byReturn.values().stream()
        .map(parts -> new Gathered(parts, unfit(left, parts)))
        .toList();
  }

  private String unfit(Filed left, List<Filed> parts) {
    for (Filed part : parts) {
      String why =
          !part.observed()
              ? all.gap(part)
              : part.uom().equals(left.uom())
                  ? all.otherGround(left, part)
                  : all.otherUnit(left, part);
      if (!why.isEmpty()) {
        return why;
      }
    }
    return "";
  }
}
