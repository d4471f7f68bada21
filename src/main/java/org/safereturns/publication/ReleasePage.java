package org.safereturns.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Breakdown;
import org.safereturns.publication.AnalystTable.Cell;
import org.safereturns.publication.AnalystTable.Row;
import org.safereturns.publication.AssessmentSpec.Release;
import org.safereturns.publication.AssessmentSpec.Source;

/**
 * A released table as a page with a plot and rates. It is made from what the table prints and from
 * public populations: it can give away no more than the table does.
 */
final class ReleasePage {
  private static final int COUNT = 2;
  private static final int SHARE = 3;

  private ReleasePage() {}

  static void write(Path folder, Tabulation work, Release release, ReleaseTable table)
      throws IOException {
    AnalystWorkbook.Cover cover =
        new AnalystWorkbook.Cover(
            table.title(),
            "Figures that could identify people are withheld: [c]. The tables were proved safe"
                + " before they were published.",
            List.of(),
            List.of(
                "[c] is withheld to protect people, [z] cannot apply, [x] cannot be worked out.",
                "Rates are per %d of %s; where a count is withheld, so is its rate."
                    .formatted(work.spec().per(), work.spec().source(release.rate()).title())));
    TablesPage.write(
        folder.resolve(table.name() + ".html"), cover, "", List.of(page(work, release, table)));
  }

  private static AnalystTable page(Tabulation work, Release release, ReleaseTable table) {
    List<String> headings = new ArrayList<>(table.headings());
    headings.add("Per " + work.spec().per());
    List<Row> rows = new ArrayList<>();
    for (List<String> printed : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < printed.size(); c++) {
        cells.add(c < COUNT ? Cell.text(printed.get(c)) : number(printed.get(c)));
      }
      cells.add(rate(work, release, printed));
      rows.add(new Row("", cells));
    }
    return new AnalystTable(table.name(), table.title(), "", headings, rows, charts(table));
  }

  private static Cell number(String printed) {
    return printed.startsWith("[")
        ? Cell.text(printed)
        : new Cell(new BigDecimal(printed), List.of());
  }

  /** Of the areas of which somebody counted the residents; of their groups nobody did. */
  private static Cell rate(Tabulation work, Release release, List<String> printed) {
    if (printed.get(COUNT).startsWith("[")) {
      return Cell.text(printed.get(COUNT));
    }
    Source population = work.spec().source(release.rate());
    Amount people = Amount.none(Amount.NONE);
    if (SpecTables.isTotal(printed.get(1))) {
      for (String area : work.spec().areasOf(work.spec().source(release.service()))) {
        if (Column.safe(work.labels().of("REF_AREA", area)).equals(printed.get(0))) {
          people = work.reckoner().in(population, area, work.year(), Breakdown.TOTAL);
        }
      }
    }
    return people.value().isEmpty()
        ? Cell.text(people.mark())
        : new Cell(
            new BigDecimal(printed.get(COUNT))
                .multiply(BigDecimal.valueOf(work.spec().per()))
                .divide(people.value().orElseThrow(), 2, RoundingMode.HALF_UP),
            List.of());
  }

  /** The printed shares of the total of all areas. */
  private static List<Chart> charts(ReleaseTable table) {
    List<String> names = new ArrayList<>();
    List<Chart.Value> values = new ArrayList<>();
    for (List<String> row : table.rows()) {
      if (SpecTables.isTotal(row.get(0)) && !SpecTables.isTotal(row.get(1))) {
        names.add(row.get(1));
        values.add(Chart.Value.of(number(row.get(SHARE)).value()));
      }
    }
    return names.isEmpty()
        ? List.of()
        : List.of(
            new Chart(
                table.title() + ": shares",
                "%",
                names,
                List.of(new Chart.Series("All areas", values))));
  }
}
