package org.safereturns.mapping.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.RecordShape;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;

/**
 * In which months of the reporting period the cases are: an export in which a month was forgotten
 * has none of them. Cases are dated by the first date that the mapping names.
 */
final class MonthsSeen {
  /** With so many cases in the other months, on average, none is no chance. */
  private static final int MANY = 20;

  private final Period period;
  private final RecordShape shape;
  private final int position;
  private final long[] counts;

  MonthsSeen(Period period, RecordShape shape) {
    this.period = period;
    this.shape = shape;
    this.position = firstDate(shape);
    this.counts = new long[period.isStated() ? period.months() : 0];
  }

  private static int firstDate(RecordShape shape) {
    for (Field field : shape.fields()) {
      if (field.type() == Field.Type.DATE) {
        return shape.position(field.name());
      }
    }
    return -1;
  }

  void count(CaseRecord record) {
    if (position >= 0
        && counts.length > 0
        && record.value(position) instanceof LocalDate day
        && period.contains(day)) {
      counts[(int) ChronoUnit.MONTHS.between(period.start(), day)]++;
    }
  }

  /** The first month with cases from one end: a service may begin or end within the period. */
  private int end(int month, int step) {
    int end = month;
    while (counts[end] == 0) {
      end += step;
    }
    return end;
  }

  /**
   * @param head the row that names the columns
   */
  void tell(Reading reading, int head) {
    long empty = Arrays.stream(counts).filter(c -> c == 0).count();
    long all = Arrays.stream(counts).sum();
    if (all == 0 || all < MANY * (counts.length - empty) || empty * 2 >= counts.length) {
      return;
    }
    for (int m = end(0, 1); m < end(counts.length - 1, -1); m++) {
      if (counts[m] == 0) {
        LocalDate first = period.start().plusMonths(m);
        Field field = shape.fields().get(position);
        reading.found(
            FindingKind.EMPTY_MONTH,
            Origin.cell(reading.file(), shape.sheet(), head, field.column()),
            "month",
            Period.month(first.getYear(), first.getMonthValue()).label(),
            "field",
            field.label());
      }
    }
  }
}
