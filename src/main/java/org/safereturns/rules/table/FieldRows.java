package org.safereturns.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.rules.RecordChunk;
import org.safereturns.rules.check.Row;

/**
 * All field rows for the records of one sheet, as one fact: a chunk of records is joined with it
 * once, not every record with each row, for nearly every record is refused by none.
 */
public final class FieldRows {
  private final RecordShape shape;
  private final FieldRow[] rows;

  private FieldRows(RecordShape shape, List<FieldRow> rows) {
    this.shape = shape;
    this.rows = rows.toArray(FieldRow[]::new);
  }

  /** The field rows among these, together by the sheet they are ready for. */
  public static List<FieldRows> among(List<Row> rows) {
    Map<RecordShape, List<FieldRow>> byShape = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row instanceof FieldRow field) {
        byShape.computeIfAbsent(field.shape(), s -> new ArrayList<>()).add(field);
      }
    }
    return byShape.entrySet().stream().map(e -> new FieldRows(e.getKey(), e.getValue())).toList();
  }

  public RecordShape shape() {
    return shape;
  }

  /** The records that any row refuses. */
  public List<CaseRecord> refused(RecordChunk chunk) {
    List<CaseRecord> refused = new ArrayList<>();
    for (CaseRecord caseRecord : chunk.records()) {
      if (isRefused(caseRecord)) {
        refused.add(caseRecord);
      }
    }
    return refused;
  }

  private boolean isRefused(CaseRecord caseRecord) {
    for (FieldRow row : rows) {
      if (row.refuses(caseRecord)) {
        return true;
      }
    }
    return false;
  }

  /** The rows that refuse the record. */
  public List<FieldRow> refusing(CaseRecord caseRecord) {
    List<FieldRow> refusing = new ArrayList<>();
    for (FieldRow row : rows) {
      if (row.refuses(caseRecord)) {
        refusing.add(row);
      }
    }
    return refusing;
  }
}
