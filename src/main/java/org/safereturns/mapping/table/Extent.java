package org.safereturns.mapping.table;

import org.safereturns.mapping.reading.Anchors;
import org.safereturns.mapping.reading.Spot;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.template.Table;

/**
 * Where a crosstab stands on its sheet: how far it reaches, which rows head it, and what is written
 * at the head of each row and column. Rows and columns are those of the sheet.
 */
final class Extent {
  private final Spot anchor;
  private final Grid grid;
  private final int labels;
  private final int[] heads;
  private final int limitRow;
  private final int limitColumn;

  Extent(Table.Crosstab table, Spot anchor, Anchors anchors) {
    this.anchor = anchor;
    this.grid = anchor.grid();
    this.labels = table.rows().size();
    this.limitColumn = anchors.nextColumn(anchor);
    this.limitRow = anchors.nextRow(anchor, limitColumn - 1);
    this.heads = new int[table.columns().size()];
    int head = table.head().at() == null ? nextFilled(anchor.row() + 1) : anchor.row();
    for (int level = 0; level < heads.length; level++) {
      heads[level] = head;
      head = nextFilled(head + 1);
    }
  }

  private int nextFilled(int from) {
    int row = from;
    while (row < limitRow && grid.isBlankRow(row)) {
      row++;
    }
    return row;
  }

  /** The row of a level of column headers, the outermost first. */
  int head(int level) {
    return heads[level];
  }

  int firstRow() {
    return heads[heads.length - 1] + 1;
  }

  /** The row behind the last. */
  int limitRow() {
    return limitRow;
  }

  /** The column of a level of row labels, the outermost first. */
  int labelColumn(int level) {
    return anchor.column() + level;
  }

  int firstColumn() {
    return anchor.column() + labels;
  }

  /** The column behind the last. */
  int limitColumn() {
    return limitColumn;
  }

  /** Whether a header row stands there again, as printing page by page repeats it. */
  boolean isHeaderAgain(int row) {
    for (int header : heads) {
      int equal = 0;
      for (int column = anchor.column(); column < limitColumn; column++) {
        String text = grid.text(row, column);
        if (!text.equals(grid.text(header, column))) {
          equal = Integer.MIN_VALUE;
        }
        equal += text.isEmpty() ? 0 : 1;
      }
      if (equal > 1) {
        return true;
      }
    }
    return false;
  }

  /** An upper header counts for the empty cells right of it, as if it were merged over them. */
  String header(int level, int column) {
    int row = heads[level];
    String text = grid.spanned(row, column);
    boolean last = level == heads.length - 1;
    int from = column;
    while (text.isEmpty() && !last && from > firstColumn() && !isEmptyBelow(level, column)) {
      from--;
      text = grid.spanned(row, from);
    }
    return text;
  }

  private boolean isEmptyBelow(int level, int column) {
    for (int below = level + 1; below < heads.length; below++) {
      if (!grid.spanned(heads[below], column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A label counts for the empty cells below it, but not in the column nearest the figures. */
  String label(int level, int row) {
    String text = grid.spanned(row, labelColumn(level));
    boolean last = level == labels - 1;
    int from = row;
    while (text.isEmpty() && !last && from > firstRow()) {
      from--;
      text = grid.spanned(from, labelColumn(level));
    }
    return text;
  }

  void claimRow(int row) {
    for (int column = anchor.column(); column < limitColumn; column++) {
      grid.claim(row, column);
    }
  }

  /** From the headers down. */
  void claimColumn(int column) {
    for (int row = heads[0]; row < limitRow; row++) {
      grid.claim(row, column);
    }
  }
}
