package org.safereturns.rules;

import java.util.List;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.RecordShape;

/** What may stand in one field of a case record. */
public final class FieldRow extends Row {
  private static final RecordShape NO_SHAPE = new RecordShape("", "", List.of());

  private final FieldTest test;
  private final RecordShape shape;
  private final int position;

  FieldRow(Check check, CsvLine line) {
    this(check, line, FieldTest.of(line, Period.NONE), NO_SHAPE);
  }

  private FieldRow(Check check, CsvLine line, FieldTest test, RecordShape shape) {
    super(check, line);
    Columns.given(line, "field");
    this.test = test;
    this.shape = shape;
    this.position = shape.position(line.get("field"));
  }

  /** The row made ready for the records of one sheet. */
  FieldRow on(RecordShape records, Period period) {
    return new FieldRow(check(), line(), FieldTest.of(line(), period), records);
  }

  public String field() {
    return column("field");
  }

  /** Joins the row with the records it is ready for. */
  public RecordShape shape() {
    return shape;
  }

  public boolean refuses(CaseRecord caseRecord) {
    return test.refuses(caseRecord.value(position));
  }

  @Override
  List<Need> kindNeeds() {
    return List.of(Need.of("return"), new Need("field", field()));
  }
}
