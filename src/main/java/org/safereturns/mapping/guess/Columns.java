package org.safereturns.mapping.guess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.mapping.sheet.Grid;

/** A list with the names of its columns in one row: what stands in each of them. */
record Columns(Grid grid, int header) {
  List<Integer> named() {
    List<Integer> named = new ArrayList<>();
    for (int column = 1; column <= grid.width(); column++) {
      if (!name(column).isEmpty()) {
        named.add(column);
      }
    }
    return named;
  }

  String name(int column) {
    return grid.text(header, column);
  }

  /** What is filled in below a name. */
  List<String> values(int column) {
    List<String> values = new ArrayList<>();
    for (int row = header + 1; row <= grid.height(); row++) {
      if (!grid.text(row, column).isEmpty()) {
        values.add(grid.text(row, column));
      }
    }
    return values;
  }

  Set<String> different(int column) {
    return new LinkedHashSet<>(values(column));
  }

  /** Whether so many cells hold figures that the others must be slips. */
  boolean isOfFigures(int column) {
    int figures = 0;
    for (int row = header + 1; row <= grid.height(); row++) {
      figures += Guess.isFigure(grid.cell(row, column)) ? 1 : 0;
    }
    int filled = values(column).size();
    return filled > 0 && figures * 5 >= filled * 4;
  }
}
