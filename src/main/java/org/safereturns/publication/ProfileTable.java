package org.safereturns.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.publication.AnalystTable.Cell;
import org.safereturns.publication.AnalystTable.Row;
import org.safereturns.publication.AssessmentSpec.Profile;
import org.safereturns.publication.AssessmentSpec.Source;
import org.safereturns.publication.CellMaker.Counted;

/** People who used a service, by one characteristic, beside other people. */
final class ProfileTable {
  /** An area of the table; of several, if it is the whole. */
  private record Area(String code, List<String> parts) {}

  private final AssessmentSpec spec;
  private final Reckoner reckoner;
  private final Labels labels;
  private final CellMaker cells;
  private final Period year;
  private final Profile profile;
  private final String dimension;
  private final Source service;
  private final List<Source> all;
  private final List<Categories.Category> categories;
  private final List<Row> rows = new ArrayList<>();

  ProfileTable(Tabulation work, Profile profile, String dimension) {
    this.spec = work.spec();
    this.reckoner = work.reckoner();
    this.labels = work.labels();
    this.cells = new CellMaker(spec.per(), spec.test());
    this.year = work.year();
    this.profile = profile;
    this.dimension = dimension;
    this.service = spec.source(profile.service());
    this.all = new ArrayList<>(List.of(service));
    profile.beside().forEach(name -> all.add(spec.source(name)));
    this.categories = new Categories(spec, reckoner, labels).of(all, dimension);
  }

  AnalystTable table() {
    List<Area> areas = new ArrayList<>(List.of(new Area(spec.whole(), spec.areasOf(service))));
    spec.areasOf(service).forEach(code -> areas.add(new Area(code, List.of())));
    areas.forEach(this::add);
    String what = Categories.words(dimension);
    return new AnalystTable(
        (profile.name() + "-" + dimension.toLowerCase(java.util.Locale.ROOT)).replace('_', '-'),
        service.title() + " by " + what + ", " + year.label(),
        "Shares are of those whose answer is known. Where a group's share differs from that beside"
            + " it by more than chance would have it (two-sided test, 95 %), it is called over- or"
            + " under-represented."
            + partOfTheYear(),
        headings(what),
        rows,
        charts(what));
  }

  /** Which counts are not about the whole year. */
  private String partOfTheYear() {
    Area whole = new Area(spec.whole(), spec.areasOf(service));
    StringBuilder text = new StringBuilder();
    for (Source source : all) {
      Amount total = amount(source, whole, year, Breakdown.TOTAL);
      if (total.given() > 0 && !total.isOfWholeYear()) {
        text.append(" %s: %d months of the year only.".formatted(source.title(), total.months()));
      }
    }
    return text.toString();
  }

  private List<String> headings(String what) {
    List<String> headings = new ArrayList<>();
    headings.add("Area");
    headings.add(what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1));
    headings.add(service.title());
    headings.add(service.title() + ", %");
    headings.add("Per " + spec.per() + " " + spec.source(profile.rate()).title());
    headings.add("Change on the year before, %");
    for (Source beside : all.subList(1, all.size())) {
      headings.add(beside.title());
      headings.add(beside.title() + ", %");
      headings.add("Compared with: " + beside.title());
    }
    headings.add("Figures given");
    return headings;
  }

  private Amount amount(Source source, Area area, Period when, List<String> codes) {
    List<Amount> parts = new ArrayList<>();
    SortedSet<String> used = reckoner.codes(source, dimension);
    for (String code : codes) {
      if (used.contains(code)) {
        parts.add(amount(source, area, when, Breakdown.of(dimension, code)));
      }
    }
    return parts.isEmpty() ? Amount.none(Amount.NONE) : Amount.sum(parts);
  }

  private Amount amount(Source source, Area area, Period when, Breakdown of) {
    return area.parts().isEmpty()
        ? reckoner.in(source, area.code(), when, of)
        : reckoner.whole(source, spec.areasOf(source), area.code(), when, of);
  }

  /** The total of an area, then its categories. */
  private void add(Area area) {
    int first = rows.size() + 1;
    List<List<Counted>> counted = new ArrayList<>();
    for (int s = 0; s < all.size(); s++) {
      List<Counted> column = new ArrayList<>();
      for (int c = 0; c < categories.size(); c++) {
        column.add(
            new Counted(
                amount(all.get(s), area, year, categories.get(c).codes()),
                AnalystTable.address(first + c, column(s))));
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
    return source == 0 ? 2 : 3 + 3 * source;
  }

  private Row total(Area area) {
    List<Cell> row = new ArrayList<>(List.of(area(area), Cell.text("Total")));
    Amount own = amount(service, area, year, Breakdown.TOTAL);
    Counted counted = new Counted(own, AnalystTable.address(rows.size(), 2));
    row.add(CellMaker.count(own));
    row.add(Cell.text(CellMaker.NOT_APPLICABLE));
    row.add(cells.rate(counted, amount(spec.source(profile.rate()), area, year, Breakdown.TOTAL)));
    row.add(
        CellMaker.change(counted, amount(service, area, year.previous(), Breakdown.TOTAL)));
    for (Source beside : all.subList(1, all.size())) {
      row.add(CellMaker.count(amount(beside, area, year, Breakdown.TOTAL)));
      row.add(Cell.text(CellMaker.NOT_APPLICABLE));
      row.add(Cell.text(CellMaker.NOT_APPLICABLE));
    }
    row.add(CellMaker.given(own));
    return new Row(about(area, "Total"), row);
  }

  private Row row(Area area, int at, List<List<Counted>> counted) {
    Categories.Category category = categories.get(at);
    Counted own = counted.get(0).get(at);
    List<Counted> known = known(counted.get(0));
    List<Cell> row = new ArrayList<>(List.of(area(area), Cell.text(category.label())));
    row.add(CellMaker.count(own.amount()));
    row.add(category.known() ? CellMaker.share(own, known) : Cell.text(CellMaker.NOT_APPLICABLE));
    row.add(
        cells.rate(
            own, amount(spec.source(profile.rate()), area, year, category.codes())));
    row.add(CellMaker.change(own, amount(service, area, year.previous(), category.codes())));
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

  private Cell area(Area area) {
    return Cell.text(labels.of("REF_AREA", area.code()));
  }

  private String about(Area area, String category) {
    return "%s, %s, %s".formatted(labels.of("REF_AREA", area.code()), category, year.label());
  }

  /** The shares of the whole area. */
  private List<Chart> charts(String what) {
    List<String> names = new ArrayList<>();
    List<List<Chart.Value>> shares = new ArrayList<>();
    all.forEach(s -> shares.add(new ArrayList<>()));
    for (int c = 0; c < categories.size(); c++) {
      if (categories.get(c).known()) {
        names.add(categories.get(c).label());
        Row row = rows.get(c + 1);
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
    String area = labels.of("REF_AREA", Objects.requireNonNull(spec.whole()));
    return series.isEmpty()
        ? List.of()
        : List.of(new Chart("%s by %s, %s: shares".formatted(area, what, year.label()), "%", names, series));
  }
}
