package org.safereturns.mapping.sheet;

import java.util.ArrayList;
import java.util.List;

/** Rows of a sheet with no blank row between them, the first and the last counted in. */
public record Block(int first, int last) {
  /** All of a sheet, from the top down. */
  public static List<Block> of(Grid grid) {
    List<Block> blocks = new ArrayList<>();
    int row = 1;
    while (row <= grid.height()) {
      int end = row;
      while (end <= grid.height() && !grid.isBlankRow(end)) {
        end++;
      }
      if (end > row) {
        blocks.add(new Block(row, end - 1));
      }
      row = end + 1;
    }
    return blocks;
  }
}
