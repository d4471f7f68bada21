package org.safereturns.intake.xlsx;

import org.safereturns.intake.raw.RawSheet;

/** Cell references as workbooks write them, {@code C4} and {@code B2:D3}. */
final class CellReferences {
  private static final int LAST_COLUMN = 16_384;

  private CellReferences() {}

  /** Column from 1; throws IllegalArgumentException if it is none. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c >= '0' && c <= '9') {
        break;
      }
      if (c != '$') {
        column = column * 26 + letter(c);
      }
      if (column > LAST_COLUMN) {
        throw new IllegalArgumentException("not a column");
      }
    }
    if (column == 0) {
      throw new IllegalArgumentException("not a column");
    }
    return column;
  }

  private static int letter(char c) {
    int letter = c >= 'a' ? c - 'a' + 1 : c - 'A' + 1;
    if (letter < 1 || letter > 26) {
      throw new IllegalArgumentException("not a column");
    }
    return letter;
  }

  private static int row(String reference) {
    return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
  }

  static RawSheet.Block block(String reference) {
    String[] corners = reference.split(":", 2);
    String last = corners[corners.length - 1];
    return new RawSheet.Block(row(corners[0]), column(corners[0]), row(last), column(last));
  }
}
