package org.safereturns.disclosure.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.disclosure.form.Form;

/**
 * Draws tables from the finest counts: each crosses some dimensions, over the totals of the rest.
 */
public final class CrossTables {
  private final List<Dimension> dimensions;
  private final Map<List<Integer>, Integer> places = new LinkedHashMap<>();
  private final Set<Line> lines = new LinkedHashSet<>();

  public CrossTables(List<Dimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  /** How many finest counts there are; the last dimension runs fastest. */
  public int size() {
    return dimensions.stream().mapToInt(d -> d.codes().size()).reduce(1, Math::multiplyExact);
  }

  /** Where the finest count of these codes stands. */
  public int place(List<Integer> codes) {
    int place = 0;
    for (int d = 0; d < dimensions.size(); d++) {
      place = place * dimensions.get(d).codes().size() + codes.get(d);
    }
    return place;
  }

  /**
   * Adds the table that crosses these dimensions, with all its margins.
   *
   * @return its cells in order, each as the place of its category in every dimension
   */
  public List<List<Integer>> table(Set<Integer> crossed) {
    List<List<Integer>> cells = List.of(List.of());
    for (int d = 0; d < dimensions.size(); d++) {
      int shown = crossed.contains(d) ? dimensions.get(d).categories().size() : 1;
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> cell : cells) {
        for (int c = 0; c < shown; c++) {
          longer.add(with(cell, d, c));
        }
      }
      cells = longer;
    }
    cells.forEach(cell -> places.putIfAbsent(cell, places.size()));
    for (List<Integer> cell : cells) {
      crossed.forEach(d -> lines(cell, d));
    }
    return cells;
  }

  private int at(List<Integer> cell) {
    return requireNonNull(places.get(cell));
  }

  private static List<Integer> with(List<Integer> cell, int at, int category) {
    List<Integer> changed = new ArrayList<>(cell);
    if (at == changed.size()) {
      changed.add(category);
    } else {
      changed.set(at, category);
    }
    return changed;
  }

  private void lines(List<Integer> cell, int dimension) {
    for (Dimension.Split split : dimensions.get(dimension).splits()) {
      if (split.whole() == cell.get(dimension)) {
        List<Integer> parts =
            split.parts().stream().map(p -> at(with(cell, dimension, p))).toList();
        lines.add(new Line(at(cell), parts));
      }
    }
  }

  /**
   * The plan of all tables added.
   *
   * @param threshold differences of overlapping categories below this are worth protecting
   */
  public Plan plan(long[] truth, long threshold) {
    List<Figure> figures = new ArrayList<>();
    places.keySet().forEach(c -> figures.add(new Figure(key(c), form(c), Figure.Fate.FREE)));
    List<Plan.Difference> differences = new ArrayList<>();
    for (List<Integer> cell : places.keySet()) {
      long most = figures.get(at(cell)).form().of(truth) - threshold;
      for (List<Integer> part : nested(cell)) {
        Form form = figures.get(at(part)).form();
        if (form.of(truth) > most) {
          Form rest = figures.get(at(cell)).form().minus(form);
          differences.add(new Plan.Difference(key(cell) + " less " + key(part), rest));
        }
      }
    }
    return new Plan(truth, figures, List.copyOf(lines), differences);
  }

  /** Cells inside another whose rest is neither a cell nor shown by a line. */
  private List<List<Integer>> nested(List<Integer> cell) {
    List<List<Integer>> nested = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      for (int inside : dimensions.get(d).nested(cell.get(d))) {
        List<Integer> part = with(cell, d, inside);
        if (places.containsKey(part)) {
          nested.add(part);
        }
      }
    }
    return nested;
  }

  /** What a cell counts, in the names of dimensions and categories. */
  public String key(List<Integer> cell) {
    List<String> parts = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      parts.add(dimensions.get(d).name() + "=" + category(cell, d).label());
    }
    return String.join("|", parts);
  }

  private Category category(List<Integer> cell, int dimension) {
    return dimensions.get(dimension).categories().get(cell.get(dimension));
  }

  private Form form(List<Integer> cell) {
    List<List<Integer>> codes = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      codes.add(category(cell, d).codes());
    }
    return sum(codes);
  }

  /** The sum of the finest counts of these codes, given for each dimension in ascending order. */
  public Form sum(List<List<Integer>> codes) {
    int[] atoms = {0};
    for (int d = 0; d < dimensions.size(); d++) {
      int size = dimensions.get(d).codes().size();
      int[] finer = new int[atoms.length * codes.get(d).size()];
      for (int i = 0; i < finer.length; i++) {
        finer[i] =
            atoms[i / codes.get(d).size()] * size + codes.get(d).get(i % codes.get(d).size());
      }
      atoms = finer;
    }
    return Form.ascending(atoms);
  }
}
