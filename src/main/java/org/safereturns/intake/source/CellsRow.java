package org.safereturns.intake.source;

import java.util.List;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;

/**
 * A row whose cells are at hand.
 *
 * @param cells from column 1 on without gaps
 */
public record CellsRow(int number, List<RawCell> cells) implements RawRow {
  public CellsRow {
    cells = List.copyOf(cells);
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public String text(int column) {
    return column < 1 || column > cells.size() ? "" : cells.get(column - 1).text();
  }

  @Override
  public RawCell cell(int column) {
    return column < 1 || column > cells.size()
        ? RawCell.text(number, column, "")
        : cells.get(column - 1);
  }

  /** Named without values, so that a log line can never carry a person's details. */
  @Override
  public String toString() {
    return "row " + number;
  }
}
