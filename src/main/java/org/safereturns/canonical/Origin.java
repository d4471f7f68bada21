package org.safereturns.canonical;

import java.util.Comparator;

/**
 * Where a figure stands: a file, a sheet and a block of cells in it.
 *
 * <p>Rows and columns count from 1 and include header rows, so that they match what the sender sees
 * on the screen. Row 0 means the whole sheet, an empty sheet name the whole file (or a file without
 * sheets, such as CSV).
 */
public record Origin(
    String file, String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn)
    implements Comparable<Origin> {

  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::file)
          .thenComparing(Origin::sheet)
          .thenComparingInt(Origin::firstRow)
          .thenComparingInt(Origin::firstColumn)
          .thenComparingInt(Origin::lastRow)
          .thenComparingInt(Origin::lastColumn);

  public Origin {
    if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
      throw new IllegalArgumentException("not a block of cells");
    }
  }

  public static Origin cell(String file, String sheet, int row, int column) {
    return new Origin(file, sheet, row, column, row, column);
  }

  public static Origin wholeSheet(String file, String sheet) {
    return cell(file, sheet, 0, 0);
  }

  public static Origin wholeFile(String file) {
    return wholeSheet(file, "");
  }

  /** The smallest block that holds both; this one if the other stands on another sheet. */
  public Origin spanning(Origin other) {
    boolean together = isOnSheetOf(other) && firstRow > 0 && other.firstRow > 0;
    return together
        ? new Origin(
            file,
            sheet,
            Math.min(firstRow, other.firstRow),
            Math.min(firstColumn, other.firstColumn),
            Math.max(lastRow, other.lastRow),
            Math.max(lastColumn, other.lastColumn))
        : this;
  }

  public boolean isOnSheetOf(Origin other) {
    return file.equals(other.file) && sheet.equals(other.sheet);
  }

  /** The cells as a spreadsheet names them, {@code C4} or {@code B2:B40}; empty for a sheet. */
  public String cells() {
    if (firstRow == 0) {
      return "";
    }
    String first = columnName(firstColumn) + firstRow;
    return firstRow == lastRow && firstColumn == lastColumn
        ? first
        : first + ":" + columnName(lastColumn) + lastRow;
  }

  /** The place in the form analysts quote: {@code file › sheet!cells}, without empty parts. */
  public String text() {
    String place = sheet.isEmpty() ? cells() : cells().isEmpty() ? sheet : sheet + "!" + cells();
    return place.isEmpty() ? file : file + " › " + place;
  }

  /** {@code 1} is A, {@code 27} is AA. */
  public static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int c = column; c > 0; c = (c - 1) / 26) {
      name.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return name.toString();
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
