package org.safereturns.canonical;

import java.time.LocalDate;

/**
 * One row about one person or household.
 *
 * <p>A value is a {@code String} (code or text), a {@code Long}, a {@code LocalDate}, a {@link
 * Missing} or an {@link Invalid}: never null. A field that the shape lacks reads as {@link
 * Missing#NOT_RECORDED}.
 */
public final class CaseRecord {
  private final RecordShape shape;
  private final String reference;
  private final int row;
  private final Object[] values;

  /**
   * @param reference the sender's own key of the row
   * @param row where it stands in the file, from 1
   * @param values one for each field of the shape, in its order; owned by the record from now on
   */
  public CaseRecord(RecordShape shape, String reference, int row, Object[] values) {
    if (values.length != shape.fields().size()) {
      throw new IllegalArgumentException("one value for each field");
    }
    this.shape = shape;
    this.reference = reference;
    this.row = row;
    this.values = values;
  }

  public RecordShape shape() {
    return shape;
  }

  public String reference() {
    return reference;
  }

  public int row() {
    return row;
  }

  public Object value(int position) {
    return position < 0 ? Missing.NOT_RECORDED : values[position];
  }

  public Object value(String field) {
    return value(shape.position(field));
  }

  /** Whether a value that can be used stands in the field. */
  public boolean given(String field) {
    Object value = value(field);
    return !(value instanceof Missing) && !(value instanceof Invalid);
  }

  /** Whether the field was left blank or nobody asked; false if the shape has no such field. */
  public boolean blank(String field) {
    return shape.has(field) && value(field) == Missing.NOT_RECORDED;
  }

  public boolean missing(String field, Missing kind) {
    return value(field) == kind;
  }

  public boolean invalid(String field) {
    return value(field) instanceof Invalid invalid && !invalid.wider();
  }

  /** Whether an officer's view of ethnic group stands in a field that does not take it. */
  public boolean officersView(String field) {
    return value(field) instanceof Invalid invalid && invalid.officersView();
  }

  /** The code or text in a field, empty if none is given. */
  public String code(String field) {
    return value(field) instanceof String text ? text : "";
  }

  /** Use only beside {@code given(field)}: 0 if no number is given. */
  public long number(String field) {
    return value(field) instanceof Long number ? number : 0;
  }

  /** Use only beside {@code given(field)}: the first day of the calendar if no date is given. */
  public LocalDate date(String field) {
    return value(field) instanceof LocalDate date ? date : LocalDate.MIN;
  }

  /** The cell of a field; the whole row's first cell if the shape has no such field. */
  public Origin origin(String field) {
    int position = shape.position(field);
    int column = position < 0 ? 1 : shape.fields().get(position).column();
    return Origin.cell(shape.file(), shape.sheet(), row, column);
  }

  /** Named without values, so that a log line can never carry a person's details. */
  @Override
  public String toString() {
    return "case record of row " + row;
  }
}
