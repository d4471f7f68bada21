package org.safereturns.publication.draft;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Settings;
import org.safereturns.publication.file.CsvText;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.spec.SpecCategories;
import org.safereturns.publication.spec.SpecSums;

/**
 * Tables in the form in which releases are written (CSV, a row for each figure), read as a
 * specification says: which categories there are, and what they are made of.
 */
public final class SpecTables {
  private static final String COUNT = "Count";
  private static final String PERCENTAGE = "Percentage";

  /** A row of a table. */
  private record Row(
      Path file, int line, Map<String, String> labels, String count, String share, String rate) {}

  private final Path specification;
  private final ReleaseSpec spec;
  private final SpecRates rates;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Key, Cell> cells = new LinkedHashMap<>();
  private final List<Cell> all = new ArrayList<>();
  private final Set<Key> known = new HashSet<>();

  private SpecTables(Path specification) {
    this.specification = specification;
    this.spec = Settings.read(specification, ReleaseSpec.class);
    this.rates = new SpecRates(specification, spec);
  }

  /**
   * What these files print together.
   *
   * @throws ConfigurationFault if a file is not of this form or the specification does not fit it
   */
  public static Tables read(List<Path> files, Path specification) {
    SpecTables tables = new SpecTables(specification);
    files.forEach(tables::read);
    SpecCategories categories = tables.categories();
    tables.rows.forEach(row -> tables.add(row, categories));
    List<Key> counts = tables.cells.keySet().stream().filter(SpecSums::isCount).toList();
    return new Tables(
        tables.all, new SpecSums(categories, tables.cells).of(counts), "", tables.known);
  }

  private void read(Path file) {
    CsvText.read(file, row -> rows.add(row(row)));
  }

  private Row row(CsvText.Row row) {
    Map<String, String> labels = new TreeMap<>();
    String count = "";
    String share = "";
    String rate = "";
    for (String heading : row.headings()) {
      Optional<String> dimension = dimension(heading);
      if (dimension.isPresent()) {
        labels.put(dimension.get(), row.cell(heading));
      } else if (heading.equalsIgnoreCase(COUNT)) {
        count = row.cell(heading);
      } else if (heading.equalsIgnoreCase(PERCENTAGE)) {
        share = row.cell(heading);
      } else if (rates.isHeading(heading)) {
        rate = row.cell(heading);
      } else if (!heading.isEmpty()) {
        throw new ConfigurationFault(
            row.file().toString(),
            row.top(),
            "column '%s' is no dimension of the specification, nor Count, Percentage or a rate"
                .formatted(heading));
      }
    }
    return new Row(row.file(), row.line(), labels, count, share, rate);
  }

  private Optional<String> dimension(String heading) {
    return spec.dimensions().entrySet().stream()
        .filter(
            d ->
                d.getKey().equalsIgnoreCase(heading)
                    || heading.equalsIgnoreCase(d.getValue().title()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void add(Row row, SpecCategories categories) {
    Breakdown breakdown = SpecSums.breakdown(row.labels);
    Key key = SpecSums.key(breakdown);
    int column = row.labels.size() + 1;
    keep(cell(key, row.count, at(row, column)));
    if (!row.rate.isEmpty()) {
      Origin at = at(row, column + (row.share.isEmpty() ? 1 : 2));
      table(row)
          .map(ReleaseSpec.Wanted::rates)
          .flatMap(wanted -> rates.known(wanted, key.context(), categories))
          .ifPresent(
              people -> {
                known.add(people.people());
                keep(cell(people.people(), Long.toString(people.number()), at));
                keep(cell(people.rateOf(key), row.rate, at));
              });
    }
    table(row)
        .map(ReleaseSpec.Wanted::percentages)
        .map(ReleaseSpec.Percentages::of)
        .filter(of -> !row.share.isEmpty())
        .ifPresent(
            of -> {
              Key share =
                  new Key(
                      key.measure(),
                      key.context(),
                      Statistic.PERCENTAGE,
                      Against.base(key.measure(), breakdown.without(of)));
              keep(cell(share, row.share, at(row, column + 1)));
            });
  }

  private static Origin at(Row row, int column) {
    return Origin.cell(String.valueOf(row.file.getFileName()), "", row.line, column);
  }

  private void keep(Cell cell) {
    all.add(cell);
    cells.merge(cell.key(), cell, (a, b) -> a instanceof Observation ? a : b);
  }

  private static Cell cell(Key key, String text, Origin origin) {
    String number = text.replace(",", "").replace("%", "").strip();
    return number.matches("\\d{1,12}(\\.\\d{1,6})?")
        ? new Observation(key, new BigDecimal(number), "COUNT", ObsStatus.NORMAL, origin, text)
        : new Gap(key, reason(text), "", "COUNT", origin, text);
  }

  /** In a release whatever is not a number is hidden, save what cannot be. */
  private static GapReason reason(String text) {
    boolean none = text.isEmpty() || text.equals("[z]") || text.equals("[x]");
    return none ? GapReason.NOT_AVAILABLE : GapReason.SUPPRESSED;
  }

  /** The table that a row stands in: it crosses the same dimensions. */
  private Optional<ReleaseSpec.Wanted> table(Row row) {
    return spec.tables().stream()
        .filter(table -> row.labels.keySet().equals(Set.copyOf(table.by())))
        .findFirst();
  }

  private SpecCategories categories() {
    SortedMap<String, List<String>> seen = new TreeMap<>();
    for (Row row : rows) {
      row.labels.forEach(
          (name, label) -> seen.computeIfAbsent(name, k -> new ArrayList<>()).add(label));
    }
    return new SpecCategories(specification, spec, seen);
  }
}
