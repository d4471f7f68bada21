package org.safereturns.mapping.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.mapping.reading.Reading;

/** One tally by up to two dimensions. */
final class Counting {
  private static final int BITS = 15;

  private final Reading reading;
  private final Counted counted;
  private final Dimension[] by;
  private final int referenceColumn;
  private final boolean possible;
  private final Numbering areas = new Numbering();
  private final Numbering periods = new Numbering();
  private final Numbering[] categories;
  private final Counts counts = new Counts();

  Counting(Reading reading, Counted counted, Dimension[] by, int referenceColumn) {
    this.reading = reading;
    this.counted = counted;
    this.by = by;
    this.referenceColumn = referenceColumn;
    this.categories = new Numbering[by.length];
    boolean all = counted.possible();
    for (int i = 0; i < by.length; i++) {
      categories[i] = new Numbering();
      all &= by[i].possible();
    }
    this.possible = all;
  }

  void count(CaseRecord record) {
    if (!possible || !counted.takes(record)) {
      return;
    }
    String area = counted.area(record);
    String period = counted.period(record);
    if (area.isEmpty() || period.isEmpty()) {
      return;
    }
    long key = (long) areas.of(area) << BITS | periods.of(period);
    for (int i = 0; i < by.length; i++) {
      key = key << BITS | categories[i].of(by[i].category(record));
    }
    counts.add(key, counted.amount(record));
  }

  void finish(int firstRow, int lastRow) {
    if (possible) {
      counts.each((key, sum) -> add(key, sum, firstRow, lastRow));
      if (by.length == 0 && counted.tally().area().isEmpty() && counted.tally().period() == null) {
        zero(firstRow, lastRow);
      }
    }
  }

  /** Nobody counted is a figure too. */
  private void zero(int firstRow, int lastRow) {
    Context context =
        new Context(reading.figures().area(), reading.header().period(), Breakdown.TOTAL);
    if (reading.figures().find(Key.count(counted.tally().measure(), context)) == null) {
      add(context, 0, firstRow, lastRow);
    }
  }

  private void add(long key, long sum, int firstRow, int lastRow) {
    long rest = key;
    TreeMap<String, String> codes = new TreeMap<>();
    for (int i = by.length - 1; i >= 0; i--) {
      codes.put(by[i].list(), categories[i].text(number(rest)));
      rest >>= BITS;
    }
    Period period = Period.parse(periods.text(number(rest)));
    String area = areas.text(number(rest >> BITS));
    add(new Context(area, period, Breakdown.of(codes)), sum, firstRow, lastRow);
  }

  private static int number(long key) {
    return (int) (key & (1 << BITS) - 1);
  }

  private void add(Context context, long sum, int firstRow, int lastRow) {
    Key key = Key.count(counted.tally().measure(), context);
    String unit = counted.tally().unit();
    reading
        .figures()
        .add(
            new Observation(
                key,
                BigDecimal.valueOf(sum),
                unit.isEmpty() ? reading.lists().unitOf(key.measure()) : unit,
                ObsStatus.NORMAL,
                origin(firstRow, lastRow),
                Long.toString(sum)));
  }

  /** The block of cells that was counted: the columns from the first to the last that take part. */
  private Origin origin(int firstRow, int lastRow) {
    List<Integer> columns = new ArrayList<>();
    for (Dimension dimension : by) {
      columns.add(counted.column(dimension.position()));
    }
    counted.areaColumn().ifPresent(columns::add);
    if (columns.isEmpty()) {
      columns.add(referenceColumn);
    }
    return new Origin(
        reading.file(),
        counted.sheet(),
        firstRow,
        Collections.min(columns),
        lastRow,
        Collections.max(columns));
  }
}
