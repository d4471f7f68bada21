package org.safereturns.publication.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.publication.chart.Chart;
import org.safereturns.publication.release.ReleaseTable;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.written.AnalystTable;

/** A released table of the assessment as readers have it: labels, a count and its share. */
record Printed(List<String> headings, List<List<String>> rows) {
  private static final String AREA = "Area";
  private static final String COUNT = "Count";
  private static final String SHARE = "Percentage";

  Printed(ReleaseTable table) {
    this(table.headings(), table.rows());
  }

  /** The columns, counted from 0; -1 where there is none. */
  int count() {
    return headings.indexOf(COUNT);
  }

  int share() {
    return headings.indexOf(SHARE);
  }

  private boolean hasAreas() {
    return headings.get(0).equals(AREA);
  }

  private boolean hasCategories() {
    return count() > (hasAreas() ? 1 : 0);
  }

  /** {@code Total} where the table tells no areas. */
  String area(int row) {
    return hasAreas() ? rows.get(row).get(0) : Dimension.TOTAL;
  }

  /** {@code Total} where the table tells no categories. */
  String category(int row) {
    return hasCategories() ? rows.get(row).get(count() - 1) : Dimension.TOTAL;
  }

  /** The row that the share of a row is taken of. */
  int total(int row) {
    for (int r = 0; r < rows.size(); r++) {
      boolean sameArea = !hasCategories() || area(r).equals(area(row));
      String last = hasCategories() ? category(r) : area(r);
      if (sameArea && ReleaseSpec.isTotal(last)) {
        return r;
      }
    }
    throw new IllegalStateException("a table of a release has the totals of its areas");
  }

  /** The count, if it is printed. */
  OptionalLong number(int row) {
    String text = rows.get(row).get(count());
    return text.startsWith("[") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  /** The row with the same labels in another table; empty if it has none. */
  Optional<Integer> find(List<String> labels) {
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).subList(0, count()).equals(labels)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  List<String> labels(int row) {
    return rows.get(row).subList(0, count());
  }

  /** As a cell of a page. */
  static AnalystTable.Cell cell(String printed) {
    return printed.matches("-?\\d+(\\.\\d+)?")
        ? new AnalystTable.Cell(new BigDecimal(printed), List.of())
        : AnalystTable.Cell.text(printed);
  }

  /** The shares of the first group of rows, or the counts by area where there are no categories. */
  List<Chart> charts(String title) {
    List<String> names = new ArrayList<>();
    List<Chart.Value> values = new ArrayList<>();
    int column = hasCategories() ? share() : count();
    for (int r = 0; r < rows.size(); r++) {
      boolean drawn =
          hasCategories()
              ? ReleaseSpec.isTotal(area(r)) && !ReleaseSpec.isTotal(category(r))
              : !ReleaseSpec.isTotal(area(r));
      if (drawn) {
        names.add(hasCategories() ? category(r) : area(r));
        values.add(Chart.Value.of(cell(rows.get(r).get(column)).value()));
      }
    }
    String unit = hasCategories() ? "%" : "";
    String what = hasCategories() ? "shares" : "counts";
    String series = hasCategories() ? "Share of all" : COUNT;
    return names.isEmpty()
        ? List.of()
        : List.of(
            new Chart(title + ": " + what, unit, names, List.of(new Chart.Series(series, values))));
  }
}
