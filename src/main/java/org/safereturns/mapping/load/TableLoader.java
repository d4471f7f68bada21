package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/** Loads the tables of a mapping. */
final class TableLoader {
  static final Set<String> COMMON = Set.of("layout", "sheet", "name", "under", "at");
  private static final Set<String> ROLES =
      Set.of(
          "measure",
          "area",
          Table.Column.OWN_AREA,
          "period",
          Table.Column.ANY_PERIOD,
          "unit",
          "value",
          "note");

  static final Set<String> RECORDS =
      Set.of("reference", "reference_also", "own_area", "fields", "bands", "tally");
  private static final Set<String> CROSSTAB = Set.of("rows", "columns");
  private static final Set<String> CELLS = Set.of("cells", "where");
  private static final Set<String> LISTING = Set.of("columns", "measures");

  /** Keys that only some layouts have. */
  static final Set<String> OF_LAYOUTS =
      Stream.of(RECORDS, CROSSTAB, CELLS, LISTING)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final CodeLists lists;
  private final CodeLookup codes;
  private final MeaningLoader meanings;

  TableLoader(CodeLists lists, MeaningLoader meanings) {
    this.lists = lists;
    this.codes = new CodeLookup(lists);
    this.meanings = meanings;
  }

  @Nullable Table load(Section section) {
    MeasureCheck check = new MeasureCheck(codes, section);
    Table table = table(section);
    if (table != null) {
      check.check(table);
    }
    return table;
  }

  private @Nullable Table table(Section section) {
    String layout = section.text("layout");
    return switch (layout) {
      case "crosstab" -> crosstab(section);
      case "long" -> figures(section);
      case "cells" -> cells(section);
      case "records" -> new RecordsLoader(codes, this).load(section);
      default -> {
        section.wrong(
            "layout",
            "each table has a \"layout\": crosstab, long, cells or records"
                + Spelling.didYouMean(layout, List.of("crosstab", "long", "cells", "records")));
        yield null;
      }
    };
  }

  Table.Head head(Section section, Set<String> others) {
    Set<String> known = new TreeSet<>(MeaningLoader.KEYS);
    known.addAll(COMMON);
    known.addAll(others);
    section.knowing(known);
    List<Phrase> sheets = new ArrayList<>();
    section.texts("sheet").forEach(s -> sheets.add(codes.phrase(s, section)));
    Phrase under = quoted(section, "under");
    Phrase at = quoted(section, "at");
    return new Table.Head(
        name(section), sheets, under, at, section.flag("optional"), meanings.load(section));
  }

  private static String name(Section section) {
    for (String key : List.of("name", "under", "sheet", "at")) {
      if (section.has(key)) {
        return new Phrase(section.texts(key).get(0)).shown();
      }
    }
    return "the list";
  }

  private @Nullable Phrase quoted(Section section, String key) {
    return section.has(key) ? codes.phrase(section.text(key), section) : null;
  }

  private Table crosstab(Section section) {
    Table.Head head = head(section, CROSSTAB);
    if (head.under() == null && head.at() == null) {
      section.wrong(section.line(), "a crosstab is found by \"under\" or \"at\"");
    }
    return new Table.Crosstab(head, levels(section, "rows"), levels(section, "columns"));
  }

  private List<List<Label>> levels(Section section, String key) {
    if (!section.has(key)) {
      section.wrong(section.line(), "\"" + key + "\" is missing");
    }
    return section.sections(key).stream().map(meanings::labels).toList();
  }

  private Table cells(Section section) {
    Table.Head head = head(section, CELLS);
    String where = section.text("where");
    if (!Set.of("", "right", "below").contains(where)) {
      section.wrong("where", "\"where\" is right or below");
    }
    return new Table.Cells(head, meanings.labels(section.section("cells")), where.equals("below"));
  }

  private Table figures(Section section) {
    Table.Head head = head(section, LISTING);
    List<Table.Column> columns = new ArrayList<>();
    Section described = section.section("columns");
    for (String name : described.keys()) {
      columns.add(column(described, name));
    }
    if (columns.stream().noneMatch(c -> c.role().equals("value"))) {
      section.wrong(section.line(), "one of the columns must be the value");
    }
    return new Table.Listing(head, columns, meanings.labels(section.section("measures")));
  }

  private Table.Column column(Section columns, String name) {
    if (columns.node(name).orElseThrow() instanceof YamlNode.Scalar role) {
      return column(columns, name, role.text(), List.of(), false);
    }
    Section about = columns.section(name).knowing(Set.of("is", "also", "optional", "ignore"));
    if (!about.has("is") && about.text("ignore").isEmpty()) {
      about.wrong(about.line(), "say what the column \"is\", or why to ignore it");
    }
    return column(columns, name, about.text("is"), about.texts("also"), about.flag("optional"));
  }

  private Table.Column column(
      Section section, String name, String role, List<String> also, boolean optional) {
    boolean known = role.isEmpty() || ROLES.contains(role) || lists.find(role).isPresent();
    if (!known) {
      Set<String> all = new TreeSet<>(lists.ids());
      all.addAll(ROLES);
      section.wrong(name, "unknown role \"" + role + "\"" + Spelling.didYouMean(role, all));
    }
    List<Phrase> names = new ArrayList<>();
    names.add(codes.phrase(name, section));
    also.forEach(a -> names.add(codes.phrase(a, section)));
    return new Table.Column(names, role, optional);
  }
}
