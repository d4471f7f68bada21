package org.safereturns.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.safereturns.disclosure.plan.Category;
import org.safereturns.disclosure.plan.CrossTables;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;

/** Turns the content of a release into figures over its finest counts. */
final class ReleasePlan {
  private final ReleaseContent content;
  private final List<Dimension> dimensions;
  private final CrossTables tables;
  private final Map<String, List<List<Integer>>> cells = new LinkedHashMap<>();
  private final Plan plan;

  ReleasePlan(ReleaseContent content) {
    this.content = content;
    this.dimensions = content.axes().stream().map(ReleasePlan::dimension).toList();
    this.tables = new CrossTables(dimensions);
    for (ReleaseSpec.Wanted table : content.tables()) {
      Set<Integer> crossed = new HashSet<>();
      table.by().forEach(name -> crossed.add(axis(name)));
      cells.put(table.name(), tables.table(crossed));
    }
    long[] truth = new long[tables.size()];
    for (ReleaseContent.Counted counted : content.counts()) {
      truth[tables.place(codes(counted.codes()))] += counted.count();
    }
    Plan now = tables.plan(truth, content.threshold());
    this.plan = new PastFigures(content, tables).with(promised(now));
  }

  private static Dimension dimension(ReleaseContent.Axis axis) {
    return Dimension.of(
        axis.name(),
        axis.codes(),
        places(axis, axis.only()),
        axis.groups().stream().map(g -> new Category(g.label(), places(axis, g.codes()))).toList());
  }

  static List<Integer> places(ReleaseContent.Axis axis, List<String> codes) {
    return codes.stream().map(axis.codes()::indexOf).sorted().toList();
  }

  private List<Integer> codes(List<String> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(a -> content.axes().get(a).codes().indexOf(codes.get(a)))
        .toList();
  }

  private int axis(String name) {
    return dimensions.stream().map(Dimension::name).toList().indexOf(name);
  }

  private Plan promised(Plan now) {
    Set<String> promised = new HashSet<>();
    content.print().forEach(categories -> promised.add(key(categories)));
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : now.figures()) {
      boolean must = promised.contains(figure.key());
      figures.add(must ? new Figure(figure.key(), figure.form(), Figure.Fate.MUST_PRINT) : figure);
    }
    return new Plan(now.truth(), figures, now.lines(), now.differences());
  }

  /** The key of the figure with these categories and the total of every other dimension. */
  String key(Map<String, String> categories) {
    List<Integer> cell = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      String label = categories.getOrDefault(dimension.name(), Dimension.TOTAL);
      cell.add(dimension.categories().stream().map(Category::label).toList().indexOf(label));
    }
    return cell.contains(-1) ? "" : tables.key(cell);
  }

  Policy policy() {
    return new Policy(
        content.threshold(), content.zerosShown(), content.width(), content.strict(), true);
  }

  Plan plan() {
    return plan;
  }

  /** The cells of a table, each with the labels of the dimensions it crosses. */
  List<Map<String, String>> rows(ReleaseSpec.Wanted table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<Integer> cell : cells.getOrDefault(table.name(), List.of())) {
      Map<String, String> labels = new LinkedHashMap<>();
      for (String name : table.by()) {
        int axis = axis(name);
        labels.put(name, dimensions.get(axis).categories().get(cell.get(axis)).label());
      }
      rows.add(labels);
    }
    return rows;
  }

  /** The population of a row; empty if it is not known. */
  OptionalLong people(ReleaseSpec.Wanted table, Map<String, String> labels) {
    Map<String, List<String>> codes = new HashMap<>();
    for (Dimension dimension : dimensions) {
      String label = labels.getOrDefault(dimension.name(), Dimension.TOTAL);
      dimension.categories().stream()
          .filter(category -> category.label().equals(label))
          .forEach(
              category ->
                  codes.put(
                      dimension.name(),
                      category.codes().stream().map(dimension.codes()::get).toList()));
    }
    return content.population(table).map(p -> p.of(codes)).orElse(OptionalLong.empty());
  }

  /** The finest codes of each figure of a table, for releases to come. */
  Map<String, List<List<String>>> figureCodes() {
    Map<String, List<List<String>>> all = new LinkedHashMap<>();
    cells.values().stream()
        .flatMap(List::stream)
        .forEach(cell -> all.putIfAbsent(tables.key(cell), codesOf(cell)));
    return all;
  }

  private List<List<String>> codesOf(List<Integer> cell) {
    List<List<String>> codes = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      Dimension dimension = dimensions.get(d);
      codes.add(
          dimension.categories().get(cell.get(d)).codes().stream()
              .map(dimension.codes()::get)
              .toList());
    }
    return codes;
  }
}
