package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.CodeLookup;
import org.safereturns.mapping.text.Wording;
import org.safereturns.mapping.yaml.Keys;
import org.safereturns.mapping.yaml.Section;

/** A table of counts of a structure: the same thing as a sheet of the form and as a mapping. */
final class CountsPlan {
  static final Set<String> KEYS = Set.of("name", "help", "measure", "rows", "columns");

  private final Section section;
  private final CodeLists lists;
  private final String name;
  private final String measure;
  private final Axis rows;
  private final Axis columns;

  CountsPlan(Section section, SharedParts shared, CodeLists lists) {
    this.section = section.knowing(KEYS);
    this.lists = lists;
    this.name = section.required("name");
    this.measure = new CodeLookup(lists).code(section, "measure", "MEASURE");
    this.rows = Axis.load(section.section("rows"), shared, lists);
    this.columns =
        section.has("columns") ? Axis.load(section.section("columns"), shared, lists) : Axis.NUMBER;
    Stream.concat(rows.entries().stream(), columns.entries().stream())
        .map(Axis.Entry::label)
        .filter(label -> Wording.fold(label).equals(Wording.fold(name)))
        .forEach(label -> section.wrong("name", "the sheet has the name of one of its labels"));
    cells()
        .filter(cell -> !cell.key().containsKey("measure"))
        .findFirst()
        .ifPresent(cell -> section.wrong(section.line(), "no measure for " + cell.label()));
  }

  /** A cell of the table, with the key of its figure. */
  record Place(FormSheet.Spot spot, SortedMap<String, String> key, Axis.Entry row, String label) {
    boolean isFigure() {
      return row.isFigure();
    }
  }

  int line() {
    return section.line();
  }

  void wrong(String problem) {
    section.wrong(section.line(), problem);
  }

  Stream<Place> cells() {
    List<Place> cells = new ArrayList<>();
    for (int line = 0; line < rows.entries().size(); line++) {
      for (int column = 0; column < columns.entries().size(); column++) {
        Axis.Entry row = rows.entries().get(line);
        SortedMap<String, String> key = new TreeMap<>(row.says());
        key.putAll(columns.entries().get(column).says());
        if (!measure.isEmpty()) {
          key.putIfAbsent("measure", measure);
        }
        cells.add(new Place(new FormSheet.Spot(name, line, column), key, row, row.label()));
      }
    }
    return cells.stream();
  }

  FormSheet sheet(List<FormSheet.Match> matches) {
    return new FormSheet.Counts(
        name,
        section.text("help"),
        rows.corner(),
        columns.entries().stream().map(Axis.Entry::label).toList(),
        rows.entries().stream().map(e -> new FormSheet.Line(e.label(), e.adds())).toList(),
        matches.stream().filter(m -> m.one().sheet().equals(name)).toList());
  }

  Keys table() {
    Keys table =
        new Keys(line())
            .put("layout", "crosstab")
            .put("name", name)
            .put("sheet", name)
            .put("at", rows.corner());
    if (!measure.isEmpty()) {
      table.put("measure", measure);
    }
    return table
        .put("rows", rows.labels(line(), false))
        .put("columns", columns.labels(line(), true));
  }

  /** What must add up, as a mapping promises it. */
  List<Keys> sums() {
    List<Keys> sums = new ArrayList<>();
    for (SharedParts.Group group : rows.groups()) {
      if (!group.several()) {
        sums.add(
            sum(
                counted() + " by " + group.label().toLowerCase(Locale.ROOT),
                group.list(),
                new Keys(line()).put("measure", measures()),
                group.parts()));
      }
      group.adds().forEach((whole, parts) -> sums.add(sum(whole, group, parts)));
    }
    for (Axis.Entry entry : rows.entries()) {
      if (entry.says().containsKey("area") && !entry.adds().isEmpty()) {
        sums.add(areas(entry));
      }
    }
    return sums;
  }

  /** What all measures of the table count: households; figures, if not the same. */
  private String counted() {
    SortedSet<String> units =
        measures().stream().map(lists::unitOf).collect(Collectors.toCollection(TreeSet::new));
    return lists
        .find("UNIT_MEASURE")
        .filter(l -> units.size() == 1)
        .flatMap(l -> l.find(units.first()))
        .map(Code::label)
        .orElse("figures");
  }

  private Keys areas(Axis.Entry whole) {
    List<String> parts =
        whole.adds().stream()
            .map(i -> rows.entries().get(i).says().getOrDefault("area", ""))
            .toList();
    return new Keys(line())
        .put("label", "the areas of " + whole.label())
        .put(
            "total",
            new Keys(line())
                .put("measure", measures())
                .put("area", whole.says().getOrDefault("area", "")))
        .put("parts", new Keys(line()).put("areas", parts));
  }

  private Keys sum(String whole, SharedParts.Group group, List<String> parts) {
    String label =
        group.codes().stream()
            .filter(c -> c.code().equals(whole))
            .map(c -> c.label())
            .findFirst()
            .orElse(whole);
    Keys total =
        new Keys(line())
            .put("measure", measures())
            .put("by", new Keys(line()).put(group.list(), whole));
    return sum(label, group.list(), total, parts);
  }

  private Keys sum(String label, String list, Keys total, List<String> parts) {
    return new Keys(line())
        .put("label", label)
        .put("total", total)
        .put("parts", new Keys(line()).put("by", list).put("only", parts));
  }

  Set<String> measures() {
    return cells()
        .map(cell -> cell.key().getOrDefault("measure", ""))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<DataStructure.Figure> figures() {
    Map<String, Set<String>> dimensions = new LinkedHashMap<>();
    cells()
        .filter(Place::isFigure)
        .forEach(
            cell ->
                cell.key().keySet().stream()
                    .filter(Axis::isList)
                    .forEach(
                        dimensions.computeIfAbsent(
                                cell.key().getOrDefault("measure", ""), m -> new LinkedHashSet<>())
                            ::add));
    return dimensions.entrySet().stream()
        .map(e -> new DataStructure.Figure(e.getKey(), lists.unitOf(e.getKey()), e.getValue()))
        .toList();
  }

  List<SharedParts.Group> groups() {
    return Stream.concat(rows.groups().stream(), columns.groups().stream()).toList();
  }
}
