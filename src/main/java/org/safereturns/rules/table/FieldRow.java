package org.safereturns.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.RecordShape;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** What may stand in one field of a case record, always or beside something in another. */
public final class FieldRow extends Row {
  private static final RecordShape NO_SHAPE = new RecordShape("", "", List.of());

  private final FieldTest test;
  private final RecordShape shape;
  private final int position;
  private final Beside.@Nullable Placed beside;

  public FieldRow(Check check, CsvLine line) {
    this(check, line, FieldTest.of(line, Period.NONE), NO_SHAPE);
  }

  private FieldRow(Check check, CsvLine line, FieldTest test, RecordShape shape) {
    super(check, line);
    Columns.given(line, "field");
    this.test = test;
    this.shape = shape;
    this.position = shape.position(line.get("field"));
    this.beside = Beside.of(line).map(b -> b.on(shape)).orElse(null);
  }

  /** The row made ready for the records of one sheet. */
  public FieldRow on(RecordShape records, Period period) {
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
    return beside == null
        ? test.refuses(caseRecord.value(position), Missing.NOT_RECORDED)
        : beside.holds(caseRecord)
            && test.refuses(caseRecord.value(position), caseRecord.value(beside.position()));
  }

  @Override
  public List<Need> kindNeeds() {
    List<Need> needs = new ArrayList<>();
    needs.add(Need.of("return"));
    needs.add(new Need("field", field()));
    Beside.of(line()).ifPresent(b -> needs.add(new Need("field", b.field())));
    return needs;
  }
}
