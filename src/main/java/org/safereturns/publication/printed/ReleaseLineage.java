package org.safereturns.publication.printed;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.publication.release.ReleaseTable;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.written.Lineage;

/** Which figures are behind the cells of a released table; for the confidential folder alone. */
final class ReleaseLineage {
  private final WholeCounts counts;
  private final String output;
  private final ReleaseTable table;
  private final Printed printed;

  /**
   * @param output name of the release
   */
  ReleaseLineage(WholeCounts counts, String output, ReleaseTable table) {
    this.counts = counts;
    this.output = output;
    this.table = table;
    this.printed = new Printed(table);
  }

  List<Lineage.Line> lines() {
    List<Lineage.Line> all = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      String count = ReleaseTable.address(r, printed.count());
      for (String figure : behind(r)) {
        all.add(line(r, printed.count(), figure, "added up"));
      }
      if (printed.share() > 0) {
        String whole = ReleaseTable.address(printed.total(r), printed.count());
        all.add(line(r, printed.share(), count, "part"));
        all.add(line(r, printed.share(), whole, "whole"));
      }
    }
    return all;
  }

  private Lineage.Line line(int row, int column, String from, String part) {
    return new Lineage.Line(
        output,
        table.name(),
        ReleaseTable.address(row, column),
        "",
        table.headings().get(column),
        String.join(", ", table.rows().get(row).subList(0, printed.count())),
        table.rows().get(row).get(column),
        from,
        part);
  }

  private List<String> behind(int row) {
    return counts.released().stream()
        .filter(l -> is(printed.area(row), l.area()))
        .filter(l -> is(printed.category(row), l.category()))
        .flatMap(l -> l.from().stream())
        .distinct()
        .toList();
  }

  /** A total covers all; so does what the table does not tell. */
  private static boolean is(String printed, String label) {
    return ReleaseSpec.isTotal(printed) || Column.safe(label).equals(printed);
  }
}
