package org.safereturns.feedback.workbook;

import org.safereturns.feedback.text.Wrapped;

/** How high a row must be for its text: not every program works it out, so we count the lines. */
final class RowHeight {
  private static final float LINE_POINTS = 15.5f;

  /** A workbook with a higher row is damaged to Excel. */
  private static final float HIGHEST_POINTS = 409f;

  private RowHeight() {}

  /**
   * How many lines a text takes.
   *
   * @param width of its column, in digits; words are a little narrower, but break early
   */
  static int lines(String text, int width) {
    int room = Math.max(1, width - 2);
    if (text.length() <= room) {
      return 1;
    }
    return Wrapped.at(room, text, "")
        .lines()
        .mapToInt(line -> Math.max(1, (line.length() + room - 1) / room))
        .sum();
  }

  static float points(int lines) {
    return Math.min(HIGHEST_POINTS, LINE_POINTS * lines);
  }
}
