package org.safereturns.mapping.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.Finding;
import org.safereturns.mapping.text.NumberText;

/** The first rows of a sheet, with a note of which cells some part of the mapping has claimed. */
public final class Grid {
  /** More rows than any form has; longer sheets hold records and are streamed. */
  public static final int ROWS = 2_000;

  private static final RawCell[] EMPTY = new RawCell[0];

  private final RawSheet sheet;
  private final List<RawCell[]> rows = new ArrayList<>();
  private final List<BitSet> claims = new ArrayList<>();
  private @Nullable List<RawSheet.Block> merged;
  private int width;
  private int filled;
  private boolean longer;
  private boolean streamed;

  private Grid(RawSheet sheet) {
    this.sheet = sheet;
  }

  public static Grid load(RawSheet sheet) {
    Grid grid = new Grid(sheet);
    try (RowReader reader = sheet.rows()) {
      RawRow row = reader.next();
      while (row != null && row.number() <= ROWS) {
        grid.add(row);
        row = reader.next();
      }
      grid.longer = row != null;
    }
    return grid;
  }

  private void add(RawRow row) {
    while (rows.size() < row.number()) {
      rows.add(EMPTY);
      claims.add(new BitSet());
    }
    RawCell[] cells = new RawCell[row.size()];
    for (int column = 1; column <= cells.length; column++) {
      cells[column - 1] = row.cell(column);
    }
    rows.set(row.number() - 1, cells);
    width = Math.max(width, cells.length);
    filled++;
  }

  public String name() {
    return sheet.name();
  }

  /** What was noticed on the sheet while its rows were read. */
  public List<Finding> findings() {
    return sheet.findings();
  }

  public boolean isHidden() {
    return sheet.isHidden();
  }

  public int height() {
    return rows.size();
  }

  public int width() {
    return width;
  }

  /** Whether a number stands there that does more than count the rows: 1, 2, 3. */
  public boolean hasFigures() {
    for (int column = 1; column <= width; column++) {
      int numbers = 0;
      for (int row = 1; row <= height(); row++) {
        Optional<NumberText> number = NumberText.read(text(row, column));
        if (number.isPresent()
            && number.get().value().compareTo(BigDecimal.valueOf(++numbers)) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Rows that hold something. */
  public int filled() {
    return filled;
  }

  /** Whether the sheet goes on below what is held here. */
  public boolean isLonger() {
    return longer;
  }

  public boolean isStreamed() {
    return streamed;
  }

  /** Opens the whole sheet: all of it is read row by row. */
  public RowReader stream() {
    streamed = true;
    return sheet.rows();
  }

  /** Claims everything from a row on: why it is not read has been told. */
  public void passOver(int from) {
    streamed = true;
    for (int row = from; row <= rows.size(); row++) {
      claimRow(row);
    }
  }

  public RawCell cell(int row, int column) {
    RawCell[] cells = row < 1 || row > rows.size() ? EMPTY : rows.get(row - 1);
    return column < 1 || column > cells.length ? RawCell.text(row, column, "") : cells[column - 1];
  }

  public String text(int row, int column) {
    return cell(row, column).text();
  }

  /** The text of a cell, or of the merged block that covers it. */
  public String spanned(int row, int column) {
    RawSheet.Block block = block(row, column);
    return block == null ? text(row, column) : text(block.firstRow(), block.firstColumn());
  }

  /** The last column of the merged block that covers a cell; its own column if none does. */
  public int lastColumn(int row, int column) {
    RawSheet.Block block = block(row, column);
    return block == null ? column : block.lastColumn();
  }

  private RawSheet.@Nullable Block block(int row, int column) {
    if (merged == null) {
      merged = List.copyOf(sheet.merged());
    }
    for (RawSheet.Block block : merged) {
      if (row >= block.firstRow()
          && row <= block.lastRow()
          && column >= block.firstColumn()
          && column <= block.lastColumn()) {
        return block;
      }
    }
    return null;
  }

  public boolean isBlankRow(int row) {
    for (int column = 1; column <= width; column++) {
      if (!cell(row, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Column of the first cell in a row that holds something, 0 if none does. */
  public int firstFilled(int row) {
    for (int column = 1; column <= width; column++) {
      if (!cell(row, column).isBlank()) {
        return column;
      }
    }
    return 0;
  }

  public void claim(int row, int column) {
    if (row >= 1 && row <= claims.size()) {
      claims.get(row - 1).set(column);
    }
  }

  public void claimRow(int row) {
    for (int column = 1; column <= width && row <= claims.size(); column++) {
      claim(row, column);
    }
  }

  public boolean isClaimed(int row, int column) {
    return row >= 1 && row <= claims.size() && claims.get(row - 1).get(column);
  }

  /** Whether anything on the sheet is claimed. */
  public boolean isTouched() {
    return claims.stream().anyMatch(c -> !c.isEmpty());
  }
}
