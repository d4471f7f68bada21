package org.safereturns.feedback;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Makes a row as high as its text: not every program does, so we count the lines. */
final class RowHeight {
  private static final float LINE_POINTS = 15.5f;

  /** A workbook with a higher row is damaged to Excel. */
  private static final float HIGHEST_POINTS = 409f;

  private RowHeight() {}

  /**
   * How many lines a cell's text takes.
   *
   * @param width of its column, in digits; words are a little narrower, but break early
   */
  static int lines(Cell cell, int width) {
    int room = Math.max(1, width - 2);
    return Wrapped.at(room, cell.getStringCellValue(), "")
        .lines()
        .mapToInt(line -> Math.max(1, (line.length() + room - 1) / room))
        .sum();
  }

  /** Programs that can may change the height when somebody writes into the row. */
  static void set(Row row, int lines) {
    row.setHeightInPoints(Math.min(HIGHEST_POINTS, LINE_POINTS * lines));
    if (row instanceof XSSFRow own) {
      own.getCTRow().setCustomHeight(false);
    }
  }
}
