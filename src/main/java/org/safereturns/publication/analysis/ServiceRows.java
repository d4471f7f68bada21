package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.analysis.Categories.Category;
import org.safereturns.publication.analysis.CellMaker.Counted;
import org.safereturns.publication.chart.Chart;
import org.safereturns.publication.written.AnalystTable;
import org.safereturns.publication.written.AnalystTable.Cell;
import org.safereturns.publication.written.AnalystTable.Row;

/**
 * The rows of one service in a table by characteristic: for each area its total, how many of them
 * gave an answer, which is what shares are of, and the categories.
 */
final class ServiceRows {
  private static final String TOTAL = "Total";
  private static final String KNOWN = "Answer known";
  private static final Cell NOT_APPLICABLE = Cell.text(CellMaker.NOT_APPLICABLE);

  private final Tabulation work;
  private final Source population;
  private final ServiceCounts counts;
  private final ProfileColumns columns;
  private final List<Category> categories;
  private final CellMaker cells;
  private final List<Row> rows;
  private final int first;

  /**
   * @param rows of the table so far; these are added to them
   */
  ServiceRows(ServiceCounts counts, Source population, List<Row> rows) {
    this.work = counts.work();
    this.population = population;
    this.counts = counts;
    this.columns = counts.columns();
    this.categories = counts.categories();
    this.cells = new CellMaker(work.spec().per(), work.spec().test());
    this.rows = rows;
    this.first = rows.size();
  }

  private Source service() {
    return columns.service();
  }

  void add() {
    add(work.spec().whole());
    work.spec().areasOf(service()).forEach(this::add);
  }

  private void add(String area) {
    int top = rows.size();
    Row total = total(area, top);
    List<Row> each = new ArrayList<>();
    for (Category category : categories) {
      each.add(row(area, category, top));
    }
    rows.add(total);
    rows.add(answered(area, top));
    rows.addAll(each);
  }

  private Counted counted(Amount amount, int row, ProfileColumns.Beside column) {
    return new Counted(amount, AnalystTable.address(row, column.at()));
  }

  private Counted base(ProfileColumns.Beside column, String area, int top) {
    return counted(counts.known(column.source(), area, work.year()), top + 1, column);
  }

  private Row total(String area, int top) {
    List<Cell> row = labels(area, TOTAL);
    Amount own = counts.total(service(), area, work.year());
    Counted counted = counted(own, top, columns.own());
    row.add(CellMaker.count(own));
    row.add(NOT_APPLICABLE);
    row.add(cells.rate(counted, counts.total(population, area, work.year())));
    row.add(CellMaker.change(counted, counts.total(service(), area, work.year().previous())));
    row.add(NOT_APPLICABLE);
    for (ProfileColumns.Beside beside : columns.beside()) {
      row.add(CellMaker.count(counts.total(beside.source(), area, work.year())));
      fill(row, beside);
    }
    row.add(CellMaker.given(own));
    return new Row(about(area, TOTAL), row);
  }

  private Row answered(String area, int top) {
    List<Cell> row = labels(area, KNOWN);
    row.add(answered(columns.own(), area, top));
    row.addAll(List.of(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE));
    for (ProfileColumns.Beside beside : columns.beside()) {
      row.add(beside.told() ? answered(beside, area, top) : NOT_APPLICABLE);
      fill(row, beside);
    }
    row.add(NOT_APPLICABLE);
    return new Row(about(area, KNOWN), row);
  }

  private static void fill(List<Cell> row, ProfileColumns.Beside beside) {
    if (beside.told()) {
      row.add(NOT_APPLICABLE);
      row.add(NOT_APPLICABLE);
    }
  }

  private Cell answered(ProfileColumns.Beside column, String area, int top) {
    List<AnalystTable.Behind> behind = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      Category category = categories.get(c);
      Amount part = counts.in(category, column.source(), area, work.year());
      if (category.known() && part.value().isPresent()) {
        behind.add(
            new AnalystTable.Behind(AnalystTable.address(top + 2 + c, column.at()), "added up"));
      }
    }
    return new Cell(
        CellMaker.count(counts.known(column.source(), area, work.year())).value(), behind);
  }

  private Row row(String area, Category category, int top) {
    int at = top + 2 + categories.indexOf(category);
    Counted own = counted(counts.in(category, service(), area, work.year()), at, columns.own());
    Counted base = base(columns.own(), area, top);
    List<Cell> row = labels(area, category.label());
    row.add(CellMaker.count(own.amount()));
    row.add(category.known() ? CellMaker.share(own, base) : NOT_APPLICABLE);
    row.add(cells.rate(own, counts.in(category, population, area, work.year())));
    Amount before = counts.in(category, service(), area, work.year().previous());
    row.add(CellMaker.change(own, before));
    row.add(
        category.known()
            ? cells.changed(
                own, base, before, counts.known(service(), area, work.year().previous()))
            : NOT_APPLICABLE);
    for (ProfileColumns.Beside beside : columns.beside()) {
      Counted other = counted(counts.in(category, beside.source(), area, work.year()), at, beside);
      row.add(CellMaker.count(other.amount()));
      if (beside.told()) {
        Counted others = base(beside, area, top);
        row.add(category.known() ? CellMaker.share(other, others) : NOT_APPLICABLE);
        row.add(category.known() ? cells.compared(own, base, other, others) : NOT_APPLICABLE);
      }
    }
    row.add(CellMaker.given(own.amount()));
    return new Row(about(area, category.label()), row);
  }

  private List<Cell> labels(String area, String category) {
    return new ArrayList<>(
        List.of(
            Cell.text(service().title()),
            Cell.text(work.labels().of("REF_AREA", area)),
            Cell.text(category)));
  }

  private String about(String area, String category) {
    return String.join(
        ", ", service().title(), work.labels().of("REF_AREA", area), category, work.year().label());
  }

  /** The shares of the whole area. */
  List<Chart> charts() {
    List<String> names = new ArrayList<>();
    List<ProfileColumns.Beside> drawn = columns.told();
    List<List<Chart.Value>> shares = new ArrayList<>();
    drawn.forEach(s -> shares.add(new ArrayList<>()));
    for (int c = 0; c < categories.size(); c++) {
      if (categories.get(c).known()) {
        names.add(categories.get(c).label());
        Row row = rows.get(first + 2 + c);
        for (int s = 0; s < drawn.size(); s++) {
          Cell share = row.cells().get(drawn.get(s).at() + 1);
          shares.get(s).add(Chart.Value.of(share.value()));
        }
      }
    }
    List<Chart.Series> series = new ArrayList<>();
    for (int s = 0; s < drawn.size(); s++) {
      if (shares.get(s).stream().anyMatch(v -> v.number().isPresent())) {
        series.add(new Chart.Series(drawn.get(s).source().title(), shares.get(s)));
      }
    }
    String title =
        "%s, %s, %s: shares"
            .formatted(
                service().title(),
                work.labels().of("REF_AREA", work.spec().whole()),
                work.year().label());
    return series.isEmpty() ? List.of() : List.of(new Chart(title, "%", names, series));
  }
}
