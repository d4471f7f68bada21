package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Origin;

/**
 * The figures and gaps that stand in one column or one row of a sheet, in their order. What was
 * counted from case records stands in no cell of its own and is in no line.
 */
final class Line {
  private static final Comparator<Filed> DOWN = Comparator.comparingInt(f -> row(f));
  private static final Comparator<Filed> ACROSS = Comparator.comparingInt(f -> column(f));

  private final List<Filed> figures;

  private Line(List<Filed> figures) {
    this.figures = figures;
  }

  List<Filed> figures() {
    return figures;
  }

  /** Columns before rows, return by return. */
  static List<Line> among(List<Filed> figures) {
    List<Line> lines = new ArrayList<>();
    by(figures, true).forEach(column -> lines.add(sorted(column, DOWN)));
    by(figures, false).forEach(row -> lines.add(sorted(row, ACROSS)));
    return lines;
  }

  private static Iterable<List<Filed>> by(List<Filed> figures, boolean columns) {
    Map<String, List<Filed>> lines = new TreeMap<>();
    for (Filed figure : figures) {
      Origin place = figure.cell().origin();
      if (place.firstRow() > 0 && place.firstRow() == place.lastRow()) {
        int number = columns ? column(figure) : row(figure);
        String line = figure.reference() + "\n" + place.sheet() + "\n" + number;
        lines.computeIfAbsent(line, l -> new ArrayList<>()).add(figure);
      }
    }
    return lines.values();
  }

  private static Line sorted(List<Filed> figures, Comparator<Filed> order) {
    return new Line(figures.stream().sorted(order).toList());
  }

  private static int row(Filed figure) {
    return figure.cell().origin().firstRow();
  }

  private static int column(Filed figure) {
    return figure.cell().origin().firstColumn();
  }
}
