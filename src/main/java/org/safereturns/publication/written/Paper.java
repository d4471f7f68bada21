package org.safereturns.publication.written;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a table is put on paper: a wide one on several pages side by side, so that it can be read,
 * and on each of them the columns that say what a row is about.
 *
 * @param pages side by side
 * @param labels how many columns stand on each of them
 */
record Paper(int pages, int labels) {
  /** Signs that a page across holds at three quarters of their size. */
  private static final int ACROSS = 190;

  /** On more there would be no end of pages. */
  private static final int MOST_LABELS = ACROSS / 2;

  /**
   * @param widths of its columns, in signs
   */
  static Paper of(Sheet sheet, List<Integer> widths) {
    int all = widths.stream().mapToInt(Integer::intValue).sum();
    int labels = 0;
    int repeated = 0;
    while (labels < widths.size()
        && repeated + widths.get(labels) <= MOST_LABELS
        && isLabel(sheet, labels)) {
      repeated += widths.get(labels);
      labels++;
    }
    return all <= ACROSS
        ? new Paper(1, 0)
        : new Paper((all - 1 - repeated) / (ACROSS - repeated) + 1, labels);
  }

  private static boolean isLabel(Sheet sheet, int column) {
    return sheet.rows().stream()
        .map(row -> row.get(column))
        .noneMatch(cell -> cell instanceof BigDecimal || cell.toString().startsWith("["));
  }
}
