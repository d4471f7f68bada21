package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Period;
import org.safereturns.publication.analysis.AssessmentSpec.Source;
import org.safereturns.publication.analysis.AssessmentSpec.Trend;
import org.safereturns.publication.analysis.CellMaker.Counted;
import org.safereturns.publication.chart.Chart;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.written.AnalystTable;
import org.safereturns.publication.written.AnalystTable.Cell;
import org.safereturns.publication.written.AnalystTable.Row;

/** Services by area and year, with rates and the change from year to year. */
public final class TrendTable {
  private static final int COLUMNS = 5;

  private final Tabulation work;
  private final AssessmentSpec spec;
  private final Labels labels;
  private final CellMaker cells;
  private final Trend trend;
  private final List<Source> services;
  private final Source population;
  private final List<Period> years;
  private final List<Row> rows = new ArrayList<>();

  public TrendTable(Tabulation work, Trend trend) {
    this.work = work;
    this.spec = work.spec();
    this.labels = work.labels();
    this.cells = new CellMaker(spec.per(), spec.test());
    this.trend = trend;
    this.services = trend.services().stream().map(spec::source).toList();
    this.population = spec.source(trend.rate());
    this.years = work.reckoner().years(services, work.year());
  }

  public AnalystTable table() {
    List<String> areas = new ArrayList<>(List.of(spec.whole()));
    areas.addAll(spec.areasOf(services.get(0)));
    for (String area : areas) {
      years.forEach(year -> rows.add(row(area, year)));
    }
    return new AnalystTable(
        trend.name(),
        trend.title(),
        "Rates are per "
            + spec.per()
            + " "
            + population.title()
            + ", for whole years of which every figure is there. A rate is called higher or lower"
            + " if it differs from that of the year before by more than chance would have it"
            + " (two-sided test, 95 %).",
        headings(),
        rows,
        charts(areas));
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("Area", "Year"));
    for (Source service : services) {
      headings.add(service.title());
      headings.add(service.title() + ": per " + spec.per());
      headings.add(service.title() + ": change on the year before, %");
      headings.add(service.title() + ": change of the rate (test, 95 %)");
      headings.add(service.title() + ": figures given");
    }
    return headings;
  }

  private Amount amount(Source source, String area, Period year) {
    return work.amount(source, area, year, Breakdown.TOTAL);
  }

  private Row row(String area, Period year) {
    String name = labels.of("REF_AREA", area);
    List<Cell> row = new ArrayList<>(List.of(Cell.text(name), Cell.text(year.label())));
    for (Source service : services) {
      Amount amount = amount(service, area, year);
      Counted counted = new Counted(amount, AnalystTable.address(rows.size(), row.size()));
      row.add(CellMaker.count(amount));
      Amount people = amount(population, area, year);
      Amount before = amount(service, area, year.previous());
      row.add(cells.rate(counted, people));
      row.add(CellMaker.change(counted, before));
      row.add(cells.rateChanged(counted, before, people));
      row.add(Cell.text(given(amount)));
    }
    return new Row(name + ", " + year.label(), row);
  }

  private static String given(Amount amount) {
    String given = CellMaker.given(amount).printed();
    return amount.given() == 0 || amount.isOfWholeYear()
        ? given
        : given + ", " + amount.months() + " months of the year";
  }

  /** The rates of the last year, by area. */
  private List<Chart> charts(List<String> areas) {
    List<String> names = areas.stream().map(a -> labels.of("REF_AREA", a)).toList();
    List<Chart.Series> series = new ArrayList<>();
    for (int s = 0; s < services.size(); s++) {
      List<Chart.Value> values = new ArrayList<>();
      for (int a = 0; a < areas.size(); a++) {
        Row last = rows.get(a * years.size() + years.size() - 1);
        values.add(Chart.Value.of(last.cells().get(3 + s * COLUMNS).value()));
      }
      if (values.stream().anyMatch(v -> v.number().isPresent())) {
        series.add(new Chart.Series(services.get(s).title(), values));
      }
    }
    String year = years.get(years.size() - 1).label();
    return series.isEmpty()
        ? List.of()
        : List.of(
            new Chart(
                "Per %d %s, %s".formatted(spec.per(), population.title(), year),
                "",
                names,
                series));
  }
}
