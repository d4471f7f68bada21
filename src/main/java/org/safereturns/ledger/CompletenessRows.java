package org.safereturns.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;

/** The table {@code completeness}. */
final class CompletenessRows {
  private static final Rows<Completeness> ROWS =
      new Rows<>(
          "completeness",
          "characteristic, measure, " + Places.CONTEXT + ", total, asked, usable, " + Places.ORIGIN,
          CompletenessRows::values,
          (row, context) ->
              new Completeness(
                  Characteristic.valueOf(row.getString("characteristic")),
                  row.getString("measure"),
                  Places.context(row),
                  row.getLong("total"),
                  row.getLong("asked"),
                  row.getLong("usable"),
                  Places.origin(row)));

  private CompletenessRows() {}

  static void replace(Handle handle, long submission, List<Completeness> rows) {
    ROWS.replace(handle, submission, rows);
  }

  static List<Completeness> read(Handle handle, long submission) {
    return ROWS.read(handle, submission);
  }

  private static Object[] values(Completeness c) {
    List<Object> values = new ArrayList<>(List.of(c.characteristic().name(), c.measure()));
    values.addAll(Places.of(c.context()));
    values.addAll(List.of(c.total(), c.asked(), c.usable()));
    values.addAll(Places.of(c.origin()));
    return values.toArray();
  }
}
