package org.safereturns.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws tables from the finest counts: each crosses some dimensions, over the totals of the rest.
 */
final class CrossTables {
  private final List<Dimension> dimensions;
  private final Map<List<Integer>, Integer> places = new LinkedHashMap<>();
  private final Set<Line> lines = new HashSet<>();
  private final List<Line> linesInOrder = new ArrayList<>();

  CrossTables(List<Dimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  /** How many finest counts there are; the last dimension runs fastest. */
  int size() {
    return dimensions.stream().mapToInt(d -> d.codes().size()).reduce(1, Math::multiplyExact);
  }

  /** Where the finest count of these codes stands. */
  int place(List<Integer> codes) {
    int place = 0;
    for (int d = 0; d < dimensions.size(); d++) {
      place = place * dimensions.get(d).codes().size() + codes.get(d);
    }
    return place;
  }

  /** Adds the table that crosses these dimensions, with all its margins. */
  void table(Set<Integer> crossed) {
    List<List<Integer>> cells = List.of(List.of());
    for (int d = 0; d < dimensions.size(); d++) {
      int shown = crossed.contains(d) ? dimensions.get(d).categories().size() : 1;
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> cell : cells) {
        for (int c = 0; c < shown; c++) {
          List<Integer> next = new ArrayList<>(cell);
          next.add(c);
          longer.add(next);
        }
      }
      cells = longer;
    }
    cells.forEach(cell -> places.putIfAbsent(cell, places.size()));
    for (List<Integer> cell : cells) {
      new TreeSet<>(crossed).forEach(d -> lines(cell, d));
    }
  }

  private void lines(List<Integer> cell, int dimension) {
    for (Dimension.Split split : dimensions.get(dimension).splits()) {
      if (split.whole() == cell.get(dimension)) {
        List<Integer> parts = split.parts().stream().map(p -> at(cell, dimension, p)).toList();
        Line line = new Line(at(cell, dimension, split.whole()), parts);
        if (lines.add(line)) {
          linesInOrder.add(line);
        }
      }
    }
  }

  private int at(List<Integer> cell, int dimension, int category) {
    List<Integer> moved = new ArrayList<>(cell);
    moved.set(dimension, category);
    return requireNonNull(places.get(moved));
  }

  Plan plan(long[] truth) {
    List<Figure> figures = new ArrayList<>();
    places
        .keySet()
        .forEach(cell -> figures.add(new Figure(key(cell), form(cell), Figure.Fate.FREE)));
    return new Plan(truth, figures, linesInOrder, List.of());
  }

  private String key(List<Integer> cell) {
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
    int[] atoms = {0};
    for (int d = 0; d < dimensions.size(); d++) {
      List<Integer> codes = category(cell, d).codes();
      int size = dimensions.get(d).codes().size();
      int[] finer = new int[atoms.length * codes.size()];
      for (int a = 0; a < atoms.length; a++) {
        for (int c = 0; c < codes.size(); c++) {
          finer[a * codes.size() + c] = atoms[a] * size + codes.get(c);
        }
      }
      atoms = finer;
    }
    return Form.ascending(atoms);
  }
}
