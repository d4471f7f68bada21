package org.safereturns.mapping.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.RecordShape;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Table;

/** Which records a tally counts, as how many, for which area and period. */
final class Counted {
  private final Table.Tally tally;
  private final RecordShape shape;
  private final List<Condition> conditions = new ArrayList<>();
  private final int sum;
  private final int area;
  private final int date;
  private final String wholeArea;
  private final String wholePeriod;

  private record Condition(int position, Set<String> codes) {
    boolean holds(CaseRecord record) {
      Object value = record.value(position);
      return value instanceof String code
          ? codes.contains(code) || codes.contains("given")
          : codes.contains(value instanceof Missing ? "missing" : "given");
    }
  }

  Counted(Reading reading, Table.Tally tally, RecordShape shape) {
    this.tally = tally;
    this.shape = shape;
    tally
        .where()
        .forEach((field, codes) -> conditions.add(new Condition(shape.position(field), codes)));
    this.sum = shape.position(tally.sum());
    this.area = shape.position(tally.area());
    Table.Buckets buckets = tally.period();
    this.date = buckets == null ? -1 : shape.position(buckets.field());
    this.wholeArea = reading.figures().area();
    this.wholePeriod = reading.header().period().code();
  }

  String sheet() {
    return shape.sheet();
  }

  /** Column of the field at a position. */
  int column(int position) {
    return shape.fields().get(position).column();
  }

  /** Column of the field that says which area a record belongs to, if one does. */
  OptionalInt areaColumn() {
    return area < 0 ? OptionalInt.empty() : OptionalInt.of(column(area));
  }

  Table.Tally tally() {
    return tally;
  }

  /** Whether the file has every column that the tally needs. */
  boolean possible() {
    boolean summable = tally.sum().isEmpty() || sum >= 0;
    boolean placed = tally.area().isEmpty() || area >= 0;
    boolean dated = tally.period() == null || date >= 0;
    return summable && placed && dated && tally.where().keySet().stream().allMatch(shape::has);
  }

  boolean takes(CaseRecord record) {
    for (Condition condition : conditions) {
      if (!condition.holds(record)) {
        return false;
      }
    }
    return true;
  }

  long amount(CaseRecord record) {
    return tally.sum().isEmpty() ? 1 : record.value(sum) instanceof Long number ? number : 0;
  }

  /** A code of REF_AREA; empty if the record does not say. */
  String area(CaseRecord record) {
    return tally.area().isEmpty()
        ? wholeArea
        : record.value(area) instanceof String code ? code : "";
  }

  /** Code of a period; empty if the record's date does not say. */
  String period(CaseRecord record) {
    Table.Buckets buckets = tally.period();
    if (buckets == null) {
      return wholePeriod;
    }
    return record.value(date) instanceof LocalDate day ? bucket(day, buckets.months()) : "";
  }

  /** Years and quarters begin in April. */
  private static String bucket(LocalDate day, int months) {
    int since = Math.floorMod(day.getMonthValue() - 4, months);
    return new Period(day.withDayOfMonth(1).minusMonths(since), months).code();
  }
}
