package org.safereturns.publication.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.safereturns.canonical.Origin;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.publication.content.Population;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.content.ReleasePlan;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.table.Column;

/** A table of a release as it is read: headings, and rows of labels, count, percentage and rate. */
public record ReleaseTable(
    String name, String title, List<String> headings, List<List<String>> rows) {
  /** Stands for every hidden figure, whatever the reason: two signs would tell which are small. */
  public static final String HIDDEN = "[c]";

  /** Stands for a share of nobody. */
  private static final String NOT_APPLICABLE = "[z]";

  /** Stands for a rate of a population that is not known. */
  private static final String NOT_KNOWN = "[x]";

  /** The heading of the column of counts. */
  static final String COUNT = "Count";

  /** The name of a cell in the workbook; rows and columns are counted from 0. */
  public static String address(int row, int column) {
    return Origin.columnName(column + 1) + (row + 3);
  }

  /** All tables of a release whose hidden figures are known. */
  static List<ReleaseTable> of(ReleaseContent content, ReleasePlan release) {
    Map<String, Long> printed = printed(content, release.plan());
    return content.tables().stream()
        .map(
            table ->
                new ReleaseTable(
                    table.name(),
                    table.title() == null ? table.name() : table.title(),
                    headings(content, table),
                    release.rows(table).stream()
                        .map(labels -> row(labels, table, release, printed))
                        .toList()))
        .toList();
  }

  /** The figures that are not hidden. */
  private static Map<String, Long> printed(ReleaseContent content, Plan plan) {
    Map<String, Long> printed = new HashMap<>();
    plan.figures().forEach(f -> printed.put(f.key(), f.form().of(plan.truth())));
    content.hidden().forEach(printed::remove);
    return printed;
  }

  private static List<String> row(
      Map<String, String> labels,
      ReleaseSpec.Wanted table,
      ReleasePlan release,
      Map<String, Long> printed) {
    List<String> row = new ArrayList<>(labels.values().stream().map(Column::safe).toList());
    Long count = printed.get(release.key(labels));
    row.add(count == null ? HIDDEN : count.toString());
    ReleaseSpec.Percentages wanted = table.percentages();
    if (wanted != null) {
      Map<String, String> whole = new HashMap<>(labels);
      whole.put(wanted.of(), Dimension.TOTAL);
      Long base = printed.get(release.key(whole));
      row.add(
          count == null || base == null
              ? besides(labels, table, whole, release)
              : percentage(count, base, wanted.places()));
    }
    ReleaseSpec.Rates rates = table.rates();
    if (rates != null) {
      OptionalLong people = release.people(table, labels);
      row.add(
          people.orElse(0) == 0
              ? NOT_KNOWN
              : count == null ? HIDDEN : Population.rate(count, people.getAsLong(), rates));
    }
    return row;
  }

  /** The percentage of a withheld count, if it may stand with some decimals. */
  private static String besides(
      Map<String, String> labels,
      ReleaseSpec.Wanted table,
      Map<String, String> whole,
      ReleasePlan release) {
    return release
        .decimals(table, labels)
        .map(d -> percentage(release.truth(labels), release.truth(whole), d))
        .orElse(HIDDEN);
  }

  private static List<String> headings(ReleaseContent content, ReleaseSpec.Wanted table) {
    List<String> headings = new ArrayList<>();
    for (String name : table.by()) {
      content.axes().stream()
          .filter(a -> a.name().equals(name))
          .forEach(a -> headings.add(a.title()));
    }
    headings.add(COUNT);
    if (table.percentages() != null) {
      headings.add("Percentage");
    }
    ReleaseSpec.Rates rates = table.rates();
    if (rates != null) {
      content.population(table).ifPresent(p -> headings.add(p.heading(rates)));
    }
    return headings;
  }

  /** The first column that holds figures, counted from 0. */
  int firstFigure() {
    return headings.indexOf(COUNT);
  }

  private static String percentage(long part, long base, int decimals) {
    return base == 0
        ? NOT_APPLICABLE
        : BigDecimal.valueOf(100)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
