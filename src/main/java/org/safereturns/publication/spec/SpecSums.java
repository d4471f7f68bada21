package org.safereturns.publication.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;

/**
 * What the figures of tables are sums of: the finest counts, be they printed or not, and the
 * figures of the same tables one step finer, which make the shorter explanations.
 */
public final class SpecSums {
  /** More finest counts than this take too long to search. */
  private static final long MOST = 20_000;

  private static final String MEASURE = "release";

  private final SpecCategories categories;
  private final Map<Key, Cell> cells;

  public SpecSums(SpecCategories categories, Map<Key, Cell> cells) {
    this.categories = categories;
    this.cells = cells;
    if (categories.size() > MOST) {
      throw SpecLines.fault(
          categories.file(),
          "dimensions",
          "cross to more than " + MOST + " finest counts; look at fewer tables at a time");
    }
  }

  /** Whether a key is that of a count of the release, and not of a population. */
  public static boolean isCount(Key key) {
    return key.statistic() == Statistic.COUNT && key.measure().equals(MEASURE);
  }

  public static Key key(Breakdown breakdown) {
    return Key.count(MEASURE, new Context("", Period.NONE, breakdown));
  }

  /** Without the totals, which are what is not broken down. */
  public static Breakdown breakdown(Map<String, String> labels) {
    SortedMap<String, String> codes = new TreeMap<>(labels);
    codes.values().removeIf(ReleaseSpec::isTotal);
    codes.replaceAll((name, label) -> label.replaceAll("[;=|]", " "));
    return Breakdown.of(codes);
  }

  public List<Sum> of(List<Key> figures) {
    List<Sum> sums = new ArrayList<>();
    for (Key figure : figures) {
      sums.addAll(byDimension(figure));
      addUp(figure, finest(figure.context().breakdown()), "the finest counts", sums);
    }
    return sums;
  }

  private List<Sum> byDimension(Key figure) {
    List<Sum> sums = new ArrayList<>();
    Breakdown breakdown = figure.context().breakdown();
    for (String dimension : categories.dimensions()) {
      String label = breakdown.code(dimension);
      if (!categories.isCode(dimension, label)) {
        List<Breakdown> parts =
            categories.codes(dimension, label).stream()
                .map(code -> breakdown.with(dimension, code))
                .toList();
        if (parts.stream().allMatch(part -> cells.containsKey(key(part)))) {
          addUp(figure, parts, dimension, sums);
        }
      }
    }
    return sums;
  }

  private void addUp(Key figure, List<Breakdown> parts, String label, List<Sum> sums) {
    Cell total = cells.get(figure);
    List<Key> keys = parts.stream().map(SpecSums::key).toList();
    if (total != null && !keys.contains(figure)) {
      sums.add(new Sum(label, total, keys.stream().map(this::cell).toList()));
    }
  }

  /** A finest count, which may be printed nowhere. */
  private Cell cell(Key key) {
    Cell printed = cells.get(key);
    return printed != null
        ? printed
        : new Gap(key, GapReason.NOT_CARRIED, "", "COUNT", Origin.wholeFile(""), "");
  }

  private List<Breakdown> finest(Breakdown breakdown) {
    List<Breakdown> finest = List.of(Breakdown.TOTAL);
    for (String dimension : categories.dimensions()) {
      Set<String> codes = categories.codes(dimension, breakdown.code(dimension));
      finest =
          finest.stream()
              .flatMap(part -> codes.stream().map(code -> part.with(dimension, code)))
              .toList();
    }
    return finest;
  }
}
