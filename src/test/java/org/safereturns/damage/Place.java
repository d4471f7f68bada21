package org.safereturns.damage;

import org.safereturns.canonical.Origin;

/** One cell. Rows and columns count from 1; the sheet is empty in a file without sheets. */
record Place(String sheet, int row, int column) {
  Place right(int columns) {
    return new Place(sheet, row, column + columns);
  }

  Place down(int rows) {
    return new Place(sheet, row + rows, column);
  }

  Origin origin() {
    return Origin.cell("", sheet, row, column);
  }

  /** As a spreadsheet names it. */
  String name() {
    return (sheet.isEmpty() ? "" : sheet + "!") + origin().cells();
  }
}
