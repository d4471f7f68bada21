package org.safereturns.publication.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Category;
import org.safereturns.disclosure.plan.CrossTables;
import org.safereturns.disclosure.plan.Dimension;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.plan.Share;
import org.safereturns.publication.spec.ReleaseSpec;

/** Turns the content of a release into figures over its finest counts. */
public final class ReleasePlan {
  private final ReleaseContent content;
  private final List<Dimension> dimensions;
  private final CrossTables tables;
  private final Map<String, List<List<Integer>>> cells = new LinkedHashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final Plan plan;

  public ReleasePlan(ReleaseContent content) {
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
    now.figures().forEach(figure -> forms.put(figure.key(), figure.form()));
    this.plan = new PastFigures(content, tables).with(promised(now), wantedShares(truth));
  }

  private static Dimension dimension(ReleaseContent.Axis axis) {
    return Dimension.of(
        axis.name(),
        axis.codes(),
        axis.places(axis.only()),
        axis.groups().stream().map(g -> new Category(g.label(), axis.places(g.codes()))).toList());
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

  /** Percentages that may stand beside withheld counts. */
  private List<Share> wantedShares(long[] truth) {
    List<Share> shares = new ArrayList<>();
    for (ReleaseSpec.Wanted table : content.tables()) {
      ReleaseSpec.Percentages wanted = table.percentages();
      if (wanted != null && Boolean.TRUE.equals(wanted.fewer())) {
        for (Map<String, String> labels : rows(table)) {
          Form part = form(key(labels));
          Form whole = form(key(whole(labels, wanted)));
          if (whole.of(truth) > 0) {
            shares.add(new Share(shareKey(table, labels), part, whole, wanted.places()));
          }
        }
      }
    }
    return shares;
  }

  private Form form(String key) {
    return Objects.requireNonNull(forms.get(key));
  }

  private static Map<String, String> whole(
      Map<String, String> labels, ReleaseSpec.Percentages wanted) {
    Map<String, String> whole = new HashMap<>(labels);
    whole.put(wanted.of(), Dimension.TOTAL);
    return whole;
  }

  private String shareKey(ReleaseSpec.Wanted table, Map<String, String> labels) {
    return table.name() + ": " + key(labels);
  }

  /** The decimals of a percentage that stands though it is of a withheld count. */
  public Optional<Integer> decimals(ReleaseSpec.Wanted table, Map<String, String> labels) {
    return Optional.ofNullable(content.shares().get(shareKey(table, labels)));
  }

  /** Percentages of withheld counts, as they are printed. */
  public List<Share> shares() {
    return plan.besides().shares().stream()
        .filter(share -> content.shares().containsKey(share.key()))
        .map(share -> share.at(content.shares().getOrDefault(share.key(), 0)))
        .toList();
  }

  /** The same for releases to come. */
  public List<ReleaseContent.EarlierShare> printedShares() {
    List<ReleaseContent.EarlierShare> printed = new ArrayList<>();
    for (ReleaseSpec.Wanted table : content.tables()) {
      ReleaseSpec.Percentages wanted = table.percentages();
      if (wanted != null) {
        for (Map<String, String> labels : rows(table)) {
          decimals(table, labels)
              .map(d -> new ReleaseContent.EarlierShare(key(labels), key(whole(labels, wanted)), d))
              .ifPresent(printed::add);
        }
      }
    }
    return printed;
  }

  /** The key of the figure with these categories and the total of every other dimension. */
  public String key(Map<String, String> categories) {
    List<Integer> cell = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      String label = categories.getOrDefault(dimension.name(), Dimension.TOTAL);
      cell.add(dimension.categories().stream().map(Category::label).toList().indexOf(label));
    }
    return cell.contains(-1) ? "" : tables.key(cell);
  }

  /** The true count of these categories. */
  public long truth(Map<String, String> categories) {
    return form(key(categories)).of(plan.truth());
  }

  public Policy policy() {
    return new Policy(
        content.threshold(), content.zerosShown(), content.width(), content.strict(), true);
  }

  public Plan plan() {
    return plan;
  }

  /** The cells of a table, each with the labels of the dimensions it crosses. */
  public List<Map<String, String>> rows(ReleaseSpec.Wanted table) {
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
  public OptionalLong people(ReleaseSpec.Wanted table, Map<String, String> labels) {
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
  public Map<String, List<List<String>>> figureCodes() {
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
