package org.safereturns.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rows of case records in a draft, their columns found by the heads. */
final class Cases {
  private final Draft draft;
  private final Form.Records records;

  private Cases(Draft draft, Form.Records records) {
    this.draft = draft;
    this.records = records;
  }

  /** None if the return has no case records. */
  static Optional<Cases> in(Draft draft) {
    return draft.form().records().map(records -> new Cases(draft, records));
  }

  String sheet() {
    return records.sheet();
  }

  int head() {
    return records.head();
  }

  int first() {
    return records.first();
  }

  int last() {
    return records.last();
  }

  /** The column with one of these heads. */
  Optional<Integer> column(String... heads) {
    for (int column = 1; column <= draft.copy().lastColumn(sheet()); column++) {
      if (List.of(heads).contains(draft.shown(new Place(sheet(), head(), column)))) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  Place at(int row, int column) {
    return new Place(sheet(), row, column);
  }

  String shown(int row, String head) {
    return column(head).map(c -> draft.shown(at(row, c))).orElse("");
  }

  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = first(); row <= last(); row++) {
      rows.add(row);
    }
    return rows;
  }

  /** One row by chance among those that fit. */
  Optional<Integer> any(Predicate<Integer> fits) {
    return draft.any(rows().stream().filter(fits).toList());
  }

  /** Types into a row; a finding about the row is near. */
  boolean type(int row, String head, String text) {
    Optional<Integer> column = column(head);
    column.ifPresent(c -> draft.type(at(row, c), text).touchRow(sheet(), row));
    return column.isPresent();
  }
}
