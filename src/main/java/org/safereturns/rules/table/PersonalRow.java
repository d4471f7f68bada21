package org.safereturns.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.issue.PersonalDetail;
import org.safereturns.rules.RecordChunk;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** A kind of personal detail that may not stand in the free text of a case record. */
public final class PersonalRow extends Row {
  private final PersonalDetail detail;

  public PersonalRow(Check check, CsvLine line) {
    super(check, line);
    this.detail = Columns.constant(PersonalDetail.values(), line, "detail");
    Columns.given(line, "example");
  }

  /** The records that hold one. */
  public List<CaseRecord> refused(RecordChunk chunk) {
    List<CaseRecord> refused = new ArrayList<>();
    for (CaseRecord caseRecord : chunk.records()) {
      if (!fieldIn(caseRecord).isEmpty()) {
        refused.add(caseRecord);
      }
    }
    return refused;
  }

  /** The field that holds it, empty if none does. */
  public String fieldIn(CaseRecord caseRecord) {
    return detail.fieldIn(caseRecord);
  }

  @Override
  public List<Need> kindNeeds() {
    return List.of(Need.of("records"));
  }
}
