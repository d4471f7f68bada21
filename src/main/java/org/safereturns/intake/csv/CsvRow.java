package org.safereturns.intake.csv;

import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;

/** A row of texts. */
final class CsvRow implements RawRow {
  private final int number;
  private final String[] fields;

  /**
   * @param fields stripped, one for each column
   */
  CsvRow(int number, String[] fields) {
    this.number = number;
    this.fields = fields;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int size() {
    return fields.length;
  }

  @Override
  public String text(int column) {
    return column < 1 || column > fields.length ? "" : fields[column - 1];
  }

  @Override
  public RawCell cell(int column) {
    return RawCell.text(number, column, text(column));
  }

  /** Named without values, so that a log line can never carry a person's details. */
  @Override
  public String toString() {
    return "row " + number;
  }
}
