package org.safereturns.publication.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;

/** The columns that say what a figure is about: area, period, and a pair for each dimension. */
public final class Dimensions {
  private static final String AREA = "REF_AREA";

  private final Labels labels;

  public Dimensions(Labels labels) {
    this.labels = labels;
  }

  /** Columns for every dimension by which any of the rows is broken down. */
  public <R> List<Column<R>> columns(List<R> rows, Function<R, Context> context) {
    List<Column<R>> columns = new ArrayList<>();
    columns.addAll(coded(AREA, "Area", r -> context.apply(r).area()));
    columns.add(
        Column.text(
            "TIME_PERIOD",
            "Reporting period: first day and length in months",
            r -> context.apply(r).period().code()));
    columns.add(
        Column.text(
            "TIME_PERIOD_LABEL",
            "Reporting period in words",
            r -> context.apply(r).period().label()));
    for (String dimension : dimensions(rows, context)) {
      columns.addAll(
          coded(
              column(dimension),
              dimension,
              "Breakdown by " + dimension + ", _T if it is not broken down by it",
              r -> code(context.apply(r).breakdown(), dimension)));
    }
    return columns;
  }

  /** A breakdown by area, such as the district people came from, is not the area of the figure. */
  private static String column(String dimension) {
    return dimension.equals(AREA) ? "BY_" + AREA : dimension;
  }

  /** A column of codes and one of their labels. */
  public <R> List<Column<R>> coded(String list, String description, Function<R, String> code) {
    return coded(list, list, description, code);
  }

  public <R> List<Column<R>> coded(
      String name, String list, String description, Function<R, String> code) {
    return List.of(
        Column.text(name, description + " (code of the list " + list + ")", code),
        Column.text(
            name + "_LABEL", description + ", in words", r -> labels.of(list, code.apply(r))));
  }

  private static String code(Breakdown breakdown, String dimension) {
    String code = breakdown.code(dimension);
    return code.isEmpty() ? Labels.TOTAL : code;
  }

  private static <R> SortedSet<String> dimensions(List<R> rows, Function<R, Context> context) {
    SortedSet<String> dimensions = new TreeSet<>();
    rows.stream()
        .map(r -> context.apply(r).breakdown())
        .distinct()
        .forEach(b -> dimensions.addAll(b.codes().keySet()));
    return dimensions;
  }
}
