package org.safereturns.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.publication.AnalystTable.Cell;
import org.safereturns.publication.AnalystTable.Row;
import org.safereturns.publication.AssessmentSpec.Profile;
import org.safereturns.publication.AssessmentSpec.Source;
import org.safereturns.publication.Categories.Category;
import org.safereturns.publication.CellMaker.Counted;

/** The rows of one service in a table by characteristic: for each area its total and categories. */
final class ServiceRows {
  private static final int FIRST_COUNT = 3;

  private final Tabulation work;
  private final Source service;
  private final Source population;
  private final String dimension;
  private final List<Source> all = new ArrayList<>();
  private final List<Category> categories;
  private final CellMaker cells;
  private final List<Row> rows;
  private final int first;

  /**
   * @param rows of the table so far; these are added to them
   */
  ServiceRows(
      Tabulation work,
      Profile profile,
      String dimension,
      Source service,
      List<Source> beside,
      List<Row> rows) {
    this.work = work;
    this.service = service;
    this.population = work.spec().source(profile.rate());
    this.dimension = dimension;
    this.all.add(service);
    this.all.addAll(beside);
    this.categories =
        new Categories(work.spec(), work.reckoner(), work.labels()).of(all, dimension);
    this.cells = new CellMaker(work.spec().per(), work.spec().test());
    this.rows = rows;
    this.first = rows.size();
  }

  void add() {
    add(work.spec().whole());
    work.spec().areasOf(service).forEach(this::add);
  }

  /** Which counts are not about the whole year. */
  List<String> partsOfTheYear() {
    List<String> text = new ArrayList<>();
    for (Source source : all) {
      Amount total = amount(source, work.spec().whole(), work.year(), Breakdown.TOTAL);
      if (total.given() > 0 && !total.isOfWholeYear() && !source.isFixed()) {
        text.add("%s: %d months of the year only.".formatted(source.title(), total.months()));
      }
    }
    return text;
  }

  private Amount amount(Source source, String area, Period when, List<String> codes) {
    Set<String> used = work.reckoner().codes(source, dimension);
    List<Amount> parts =
        codes.stream()
            .filter(used::contains)
            .map(code -> amount(source, area, when, Breakdown.of(dimension, code)))
            .toList();
    return parts.isEmpty() ? Amount.none(Amount.NONE) : Amount.sum(parts);
  }

  private Amount amount(Source source, String area, Period when, Breakdown of) {
    return work.amount(source, area, when, of);
  }

  private void add(String area) {
    int top = rows.size() + 1;
    List<List<Counted>> counted = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      List<Counted> column = new ArrayList<>();
      for (int c = 0; c < categories.size(); c++) {
        column.add(
            new Counted(
                amount(all.get(s), area, work.year(), categories.get(c).codes()),
                AnalystTable.address(top + c, column(s))));
      }
      counted.add(column);
    }
    rows.add(total(area));
    for (int c = 0; c < categories.size(); c++) {
      rows.add(row(area, c, counted));
    }
  }

  /** The column of the counts of a source. */
  private static int column(int source) {
    return source == 0 ? FIRST_COUNT : FIRST_COUNT + 1 + 3 * source;
  }

  private Row total(String area) {
    List<Cell> row = labels(area, "Total");
    Amount own = amount(service, area, work.year(), Breakdown.TOTAL);
    Counted counted = new Counted(own, AnalystTable.address(rows.size(), FIRST_COUNT));
    row.add(CellMaker.count(own));
    row.add(Cell.text(CellMaker.NOT_APPLICABLE));
    row.add(cells.rate(counted, amount(population, area, work.year(), Breakdown.TOTAL)));
    row.add(
        CellMaker.change(counted, amount(service, area, work.year().previous(), Breakdown.TOTAL)));
    for (Source beside : all.subList(1, all.size())) {
      row.add(CellMaker.count(amount(beside, area, work.year(), Breakdown.TOTAL)));
      row.add(Cell.text(CellMaker.NOT_APPLICABLE));
      row.add(Cell.text(CellMaker.NOT_APPLICABLE));
    }
    row.add(CellMaker.given(own));
    return new Row(about(area, "Total"), row);
  }

  private Row row(String area, int at, List<List<Counted>> counted) {
    Category category = categories.get(at);
    Counted own = counted.get(0).get(at);
    List<Counted> known = known(counted.get(0));
    List<Cell> row = labels(area, category.label());
    row.add(CellMaker.count(own.amount()));
    row.add(category.known() ? CellMaker.share(own, known) : Cell.text(CellMaker.NOT_APPLICABLE));
    row.add(cells.rate(own, amount(population, area, work.year(), category.codes())));
    row.add(CellMaker.change(own, amount(service, area, work.year().previous(), category.codes())));
    for (int s = 1; s < all.size(); s++) {
      Counted other = counted.get(s).get(at);
      List<Counted> others = known(counted.get(s));
      row.add(CellMaker.count(other.amount()));
      row.add(
          category.known() ? CellMaker.share(other, others) : Cell.text(CellMaker.NOT_APPLICABLE));
      row.add(
          category.known()
              ? cells.compared(own, known, other, others)
              : Cell.text(CellMaker.NOT_APPLICABLE));
    }
    row.add(CellMaker.given(own.amount()));
    return new Row(about(area, category.label()), row);
  }

  private List<Counted> known(List<Counted> column) {
    List<Counted> known = new ArrayList<>();
    for (int c = 0; c < column.size(); c++) {
      if (categories.get(c).known() && column.get(c).amount().value().isPresent()) {
        known.add(column.get(c));
      }
    }
    return known;
  }

  private List<Cell> labels(String area, String category) {
    return new ArrayList<>(
        List.of(
            Cell.text(service.title()),
            Cell.text(work.labels().of("REF_AREA", area)),
            Cell.text(category)));
  }

  private String about(String area, String category) {
    return String.join(
        ", ", service.title(), work.labels().of("REF_AREA", area), category, work.year().label());
  }

  /** The shares of the whole area. */
  List<Chart> charts() {
    List<String> names = new ArrayList<>();
    List<List<Chart.Value>> shares = new ArrayList<>();
    all.forEach(s -> shares.add(new ArrayList<>()));
    for (int c = 0; c < categories.size(); c++) {
      if (categories.get(c).known()) {
        names.add(categories.get(c).label());
        Row row = rows.get(first + 1 + c);
        for (int s = 0; s < all.size(); s++) {
          shares.get(s).add(Chart.Value.of(row.cells().get(column(s) + 1).value()));
        }
      }
    }
    List<Chart.Series> series = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      if (shares.get(s).stream().anyMatch(v -> v.number().isPresent())) {
        series.add(new Chart.Series(all.get(s).title(), shares.get(s)));
      }
    }
    String title =
        "%s, %s, %s: shares"
            .formatted(
                service.title(),
                work.labels().of("REF_AREA", work.spec().whole()),
                work.year().label());
    return series.isEmpty() ? List.of() : List.of(new Chart(title, "%", names, series));
  }
}
