package org.safereturns.intake.raw;

/** One row. Columns count from 1; beyond {@link #size()} every cell is blank. */
public interface RawRow {
  /** From 1, header rows included, as the sender sees it. */
  int number();

  /** Column of the last cell that may hold something. */
  int size();

  /** What a person sees in the cell, stripped; empty if blank. Cheap: use it for case records. */
  String text(int column);

  RawCell cell(int column);

  /** What the cell stores, before any format; not stripped. In any thread, and cheap. */
  default String stored(int column) {
    return text(column);
  }

  /** Whether the cell may store another number than it shows. Cheap: few cells need be made. */
  default boolean mayHideDecimals(int column) {
    return true;
  }
}
