package org.safereturns.mapping.tally;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Table;

/** All tallies of one table of case records. */
public final class Tallies {
  private final List<Counting> countings = new ArrayList<>();
  private final List<Completing> completings = new ArrayList<>();

  public Tallies(Reading reading, Table.Records table, RecordShape shape, int referenceColumn) {
    for (Table.Tally tally : table.tallies()) {
      Counted counted = new Counted(reading, tally, shape);
      List<List<String>> all = new ArrayList<>();
      all.add(List.of());
      all.addAll(tally.by());
      for (List<String> dimensions : all) {
        Dimension[] by =
            dimensions.stream()
                .map(d -> new Dimension(d, table, shape, reading.lists()))
                .toArray(Dimension[]::new);
        countings.add(new Counting(reading, counted, by, referenceColumn));
      }
      if (tally.completeness()) {
        completings.add(new Completing(reading, counted, shape));
      }
    }
  }

  public void count(CaseRecord record) {
    for (Counting counting : countings) {
      counting.count(record);
    }
    for (Completing completing : completings) {
      completing.count(record);
    }
  }

  /** Turns what was counted into figures; the block of records is where they stand. */
  public void finish(int firstRow, int lastRow) {
    int last = Math.max(firstRow, lastRow);
    countings.forEach(c -> c.finish(firstRow, last));
    completings.forEach(c -> c.finish(firstRow, last));
  }
}
