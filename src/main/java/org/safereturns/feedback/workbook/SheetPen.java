package org.safereturns.feedback.workbook;

/**
 * Writes a sheet from its first row to its last: into the sender's workbook, or into one of our
 * own. Rows and columns count from 0.
 */
interface SheetPen {
  /** Widths of the columns, in digits, and how the sheet is printed: A4, as wide as the paper. */
  void page(boolean landscape, int... widths);

  /** Row 0 stays in sight and stands on every printed page; what is said above and below these. */
  void headings(String header, String footer);

  /** Lets readers choose rows by what stands in the first columns, down to a last row. */
  void filter(int lastRow, int columns);

  /** An empty text leaves the cell without content. */
  void text(int row, int column, String text, Look look);

  void number(int row, int column, long number);

  /**
   * Leads from a cell to another, if that sheet is in this workbook.
   *
   * @param sheet its name as we show it
   */
  void link(int row, int column, String sheet, String cells);

  void height(int row, int lines);
}
