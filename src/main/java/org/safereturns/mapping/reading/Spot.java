package org.safereturns.mapping.reading;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.text.Wording;

/** A cell of a sheet that says something a mapping looks for. */
public record Spot(Grid grid, int row, int column) {

  /** Every cell that says a phrase, from the top, row by row. */
  public static List<Spot> all(List<Grid> grids, Phrase phrase) {
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
  public static List<Spot> like(List<Grid> grids, Phrase phrase) {
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

  public void claim() {
    grid.claim(row, column);
  }

  /** The next cell to the right that holds something; a blank one if none does. */
  public Spot right() {
    int first = grid.lastColumn(row, column) + 1;
    for (int next = first; next <= grid.width(); next++) {
      if (!grid.cell(row, next).isBlank()) {
        return new Spot(grid, row, next);
      }
    }
    return new Spot(grid, row, first);
  }

  /** The cell just right of this one, or of the merged block it stands in. */
  public Spot beside() {
    return new Spot(grid, row, grid.lastColumn(row, column) + 1);
  }

  public Spot below() {
    return new Spot(grid, row + 1, column);
  }

  public String text() {
    return grid.text(row, column);
  }
}
