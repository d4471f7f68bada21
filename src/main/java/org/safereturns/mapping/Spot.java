package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.issue.Spelling;

/** A cell of a sheet that says something a mapping looks for. */
record Spot(Grid grid, int row, int column) {

  /** Every cell that says a phrase, from the top, row by row. */
  static List<Spot> all(List<Grid> grids, Phrase phrase) {
    List<Spot> spots = new ArrayList<>();
    for (Grid grid : grids) {
      for (int row = 1; row <= grid.height(); row++) {
        for (int column = 1; column <= grid.width(); column++) {
          String text = grid.text(row, column);
          if (!text.isEmpty() && phrase.fits(text)) {
            spots.add(new Spot(grid, row, column));
          }
        }
      }
    }
    return spots;
  }

  /** Every first cell of a row that says nearly what a phrase without placeholders says. */
  static List<Spot> like(List<Grid> grids, Phrase phrase) {
    List<Spot> spots = new ArrayList<>();
    for (Grid grid : grids) {
      for (int row = 1; row <= grid.height(); row++) {
        int column = Math.max(1, grid.firstFilled(row));
        String text = Wording.fold(grid.text(row, column));
        if (!Spelling.near(text, List.of(phrase.folded())).isEmpty()) {
          spots.add(new Spot(grid, row, column));
        }
      }
    }
    return spots;
  }

  void claim() {
    grid.claim(row, column);
  }

  /** The next cell to the right that holds something; a blank one if none does. */
  Spot right() {
    int first = grid.lastColumn(row, column) + 1;
    for (int next = first; next <= grid.width(); next++) {
      if (!grid.cell(row, next).isBlank()) {
        return new Spot(grid, row, next);
      }
    }
    return new Spot(grid, row, first);
  }

  /** The cell just right of this one, or of the merged block it stands in. */
  Spot beside() {
    return new Spot(grid, row, grid.lastColumn(row, column) + 1);
  }

  Spot below() {
    return new Spot(grid, row + 1, column);
  }

  String text() {
    return grid.text(row, column);
  }
}
