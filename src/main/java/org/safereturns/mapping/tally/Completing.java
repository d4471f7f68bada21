package org.safereturns.mapping.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.RecordShape;
import org.safereturns.mapping.reading.Reading;

/** Counts how fully each protected characteristic is recorded among the records of a tally. */
final class Completing {
  private final Reading reading;
  private final Counted counted;
  private final RecordShape shape;
  private final int[] positions;
  private final Map<Place, long[]> counts = new TreeMap<>();

  private record Place(String area, String period) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byArea = area.compareTo(other.area);
      return byArea != 0 ? byArea : period.compareTo(other.period);
    }
  }

  Completing(Reading reading, Counted counted, RecordShape shape) {
    this.reading = reading;
    this.counted = counted;
    this.shape = shape;
    List<Integer> about = new ArrayList<>();
    for (Field field : shape.fields()) {
      if (field.characteristic().isPresent()) {
        about.add(shape.position(field.name()));
      }
    }
    this.positions = about.stream().mapToInt(Integer::intValue).toArray();
  }

  void count(CaseRecord record) {
    if (!counted.possible() || !counted.takes(record)) {
      return;
    }
    String area = counted.area(record);
    String period = counted.period(record);
    if (area.isEmpty() || period.isEmpty()) {
      return;
    }
    long[] row =
        counts.computeIfAbsent(new Place(area, period), p -> new long[1 + 2 * positions.length]);
    row[0]++;
    for (int i = 0; i < positions.length; i++) {
      Object value = record.value(positions[i]);
      row[1 + 2 * i] += value == Missing.NOT_RECORDED ? 0 : 1;
      row[2 + 2 * i] += isUsable(value) ? 1 : 0;
    }
  }

  /** Where a question cannot apply, nothing is missing. */
  private static boolean isUsable(Object value) {
    return value == Missing.NOT_APPLICABLE
        || (!(value instanceof Missing) && !(value instanceof Invalid));
  }

  void finish(int firstRow, int lastRow) {
    counts.forEach((place, row) -> add(place, row, firstRow, lastRow));
  }

  private void add(Place place, long[] row, int firstRow, int lastRow) {
    Context context = new Context(place.area(), Period.parse(place.period()), Breakdown.TOTAL);
    for (int i = 0; i < positions.length; i++) {
      Field field = shape.fields().get(positions[i]);
      Origin origin =
          new Origin(
              shape.file(), shape.sheet(), firstRow, field.column(), lastRow, field.column());
      reading.complete(
          new Completeness(
              field.characteristic().orElseThrow(),
              counted.tally().measure(),
              context,
              row[0],
              row[1 + 2 * i],
              row[2 + 2 * i],
              origin));
    }
  }
}
