package org.safereturns.rules.table;

import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.RecordShape;
import org.safereturns.rules.text.CsvLine;

/**
 * Another field of the same record that must be given, or hold one of some codes, for a check to
 * look at its own: {@code EXIT_DATE}, {@code REFERRAL_STATUS=REJECTED|DECLINED}.
 *
 * @param codes empty if any will do
 */
public record Beside(String field, Set<String> codes) {
  public Beside {
    codes = Set.copyOf(codes);
  }

  /** Empty if the column says nothing. */
  public static Optional<Beside> of(CsvLine line) {
    String text = line.get("beside");
    int equals = text.indexOf('=');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        equals < 0
            ? new Beside(text, Set.of())
            : new Beside(
                text.substring(0, equals), Set.of(text.substring(equals + 1).split("\\|", -1))));
  }

  /** Where the field stands in records of one sheet, and what it must hold there. */
  record Placed(int position, Set<String> codes) {
    boolean holds(CaseRecord caseRecord) {
      Object value = caseRecord.value(position);
      boolean given = !(value instanceof Missing) && !(value instanceof Invalid);
      return given && (codes.isEmpty() || codes.contains(value));
    }
  }

  Placed on(RecordShape shape) {
    return new Placed(shape.position(field), codes);
  }
}
