package org.safereturns.publication.printed;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Breakdown;
import org.safereturns.publication.analysis.Amount;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.analysis.Tabulation;
import org.safereturns.publication.release.ReleaseTable;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.written.AnalystTable;
import org.safereturns.publication.written.AnalystTable.Cell;
import org.safereturns.publication.written.AnalystTable.Row;
import org.safereturns.publication.written.AnalystWorkbook;
import org.safereturns.publication.written.TablesPage;

/**
 * A released table as a page with a plot, rates and changes. It is made from what this table and
 * that of the year before print and from public populations: it can give away no more than they do.
 */
final class ReleasePage {
  private final ReleaseSubject subject;
  private final WholeCounts counts;
  private final ReleaseTable table;
  private final Printed printed;
  private final Optional<PrintedChange> change;

  /**
   * @param before the table of the year before as it was released, if it was
   */
  ReleasePage(
      ReleaseSubject subject, WholeCounts counts, ReleaseTable table, Optional<Printed> before) {
    this.subject = subject;
    this.counts = counts;
    this.table = table;
    this.printed = new Printed(table);
    this.change = before.flatMap(this::change);
  }

  private Optional<PrintedChange> change(Printed before) {
    WholeCounts then = new WholeCounts(subject.yearBefore());
    return counts.isOfWholeYear() && then.isOfWholeYear()
        ? Optional.of(
            new PrintedChange(
                printed, before, counts.areas().equals(then.areas()), subject.work().spec().test()))
        : Optional.empty();
  }

  void write(Path folder) throws IOException {
    AnalystWorkbook.Cover cover =
        new AnalystWorkbook.Cover(
            table.title(),
            "Figures that could identify people are withheld: [c]. The tables were proved safe"
                + " before they were published.",
            List.of(),
            notes());
    TablesPage.write(folder.resolve(table.name() + ".html"), cover, "", List.of(page()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("[c] is withheld to protect people, [z] cannot apply, [x] cannot be worked out.");
    if (!counts.isOfOneArea()) {
      notes.add(
          "Total is the sum of the areas in the table. Others gave no complete figures, or are too"
              + " small to be shown.");
    }
    if (hasRates()) {
      notes.add(
          "Rates are per %d of: %s. Where a count is withheld, so is its rate."
              .formatted(subject.work().spec().per(), population().title()));
    } else {
      notes.add("There are no rates: the figures are not of a whole year.");
    }
    if (change.isPresent()) {
      notes.add(
          "Changes are worked out from the figures printed for both years; where one of them is"
              + " withheld, so is the change. A share is called higher or lower if it differs by"
              + " more than chance would have it (two-sided test, 95 %).");
    } else {
      notes.add("There is no change on the year before: no release for that year can be compared.");
    }
    return notes;
  }

  private boolean hasRates() {
    return counts.isOfWholeYear();
  }

  private Source population() {
    return subject.work().spec().source(subject.release().rate());
  }

  private AnalystTable page() {
    List<String> headings = new ArrayList<>(table.headings());
    if (hasRates()) {
      headings.add("Per " + subject.work().spec().per());
    }
    change.ifPresent(c -> headings.addAll(PrintedChange.HEADINGS));
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      rows.add(new Row("", cells(r)));
    }
    return new AnalystTable(
        table.name(), table.title(), "", headings, rows, printed.charts(table.title()));
  }

  private List<Cell> cells(int row) {
    List<Cell> cells = new ArrayList<>();
    List<String> texts = table.rows().get(row);
    for (int c = 0; c < texts.size(); c++) {
      cells.add(c < printed.count() ? Cell.text(texts.get(c)) : Printed.cell(texts.get(c)));
    }
    if (hasRates()) {
      cells.add(rate(row));
    }
    change.ifPresent(c -> cells.addAll(c.cells(row)));
    return cells;
  }

  /** Of those groups of which somebody counted the residents. */
  private Cell rate(int row) {
    if (printed.number(row).isEmpty()) {
      return Cell.text(ReleaseTable.HIDDEN);
    }
    Amount people =
        Amount.sum(
            counts.areas().stream()
                .filter(area -> isOf(row, area))
                .map(area -> residents(area, printed.category(row)))
                .toList());
    return people.isComplete() && people.value().filter(p -> p.signum() > 0).isPresent()
        ? new Cell(
            BigDecimal.valueOf(printed.number(row).getAsLong())
                .multiply(BigDecimal.valueOf(subject.work().spec().per()))
                .divide(people.value().orElseThrow(), 2, RoundingMode.HALF_UP),
            List.of())
        : Cell.text(Amount.NONE);
  }

  private boolean isOf(int row, String area) {
    return ReleaseSpec.isTotal(printed.area(row))
        || Column.safe(subject.work().labels().of("REF_AREA", area)).equals(printed.area(row));
  }

  private Amount residents(String area, String category) {
    Tabulation work = subject.work();
    Set<String> told = work.reckoner().codes(population(), subject.dimension());
    if (ReleaseSpec.isTotal(category)) {
      return work.amount(population(), area, subject.year(), Breakdown.TOTAL);
    }
    return Amount.sum(
        counts.categoriesWithCodes().stream()
            .filter(c -> c.known() && Column.safe(c.label()).equals(category))
            .flatMap(c -> c.codes().stream())
            .filter(told::contains)
            .map(
                code ->
                    work.amount(
                        population(),
                        area,
                        subject.year(),
                        Breakdown.of(subject.dimension(), code)))
            .toList());
  }
}
