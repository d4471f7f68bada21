package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Field;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.yaml.Section;

/** Loads what is counted among the case records of a table. */
final class TallyLoader {
  static final Set<String> KEYS =
      Set.of("measure", "unit", "by", "where", "sum", "area", "period", "completeness");
  private static final Map<String, Integer> EVERY = Map.of("month", 1, "quarter", 3, "year", 12);

  private final CodeLookup codes;
  private final List<Table.RecordField> fields;
  private final Set<String> countable;

  /**
   * @param countable names of fields and bands that figures may be broken down by
   */
  TallyLoader(CodeLookup codes, List<Table.RecordField> fields, Set<String> countable) {
    this.codes = codes;
    this.fields = fields;
    this.countable = countable;
  }

  Table.Tally load(Section about) {
    about.knowing(KEYS).required("measure");
    List<List<String>> by = new ArrayList<>();
    for (String text : about.texts("by")) {
      List<String> dimensions = List.of(text.split(" x "));
      if (dimensions.size() > 2 || !countable.containsAll(dimensions)) {
        about.wrong(
            "by", "\"" + text + "\" is no field or band of this table, nor two crossed by \" x \"");
      }
      by.add(dimensions);
    }
    if (about.has("sum")) {
      requireField(about, "sum", about.text("sum"), fields, Field.Type.NUMBER);
    }
    if (about.has("area")) {
      requireField(about, "area", about.text("area"), fields, Field.Type.CODE);
    }
    return new Table.Tally(
        codes.code(about, "measure", "MEASURE"),
        codes.code(about, "unit", "UNIT_MEASURE"),
        by,
        where(about),
        about.text("sum"),
        about.text("area"),
        buckets(about),
        about.flag("completeness"));
  }

  private Map<String, Set<String>> where(Section about) {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    Section inner = about.section("where");
    for (String name : inner.keys()) {
      requireField(inner, name, name, fields, null);
      String list =
          fields.stream()
              .filter(f -> f.name().equals(name))
              .findFirst()
              .map(Table.RecordField::list)
              .orElse("");
      Set<String> counted = new HashSet<>();
      for (String text : inner.texts(name)) {
        boolean code = !text.equals("given") && !text.equals("missing") && !list.isEmpty();
        counted.add(code ? codes.code(inner, name, list, text) : text);
      }
      where.put(name, counted);
    }
    return where;
  }

  private Table.@Nullable Buckets buckets(Section about) {
    if (!about.has("period")) {
      return null;
    }
    Section inner = about.section("period").knowing(Set.of("of", "every"));
    requireField(inner, "of", inner.text("of"), fields, Field.Type.DATE);
    Integer months = EVERY.get(inner.text("every"));
    if (months == null) {
      inner.wrong("every", "\"every\" is month, quarter or year");
    }
    return new Table.Buckets(inner.text("of"), months == null ? 12 : months);
  }

  /** Notes a mistake if a table has no such field. */
  static void requireField(
      Section section,
      String key,
      String name,
      List<Table.RecordField> fields,
      Field.@Nullable Type type) {
    if (fields.stream()
        .noneMatch(f -> f.name().equals(name) && (type == null || f.type() == type))) {
      section.wrong(
          key,
          "\""
              + name
              + "\" is no field of this table"
              + (type == null ? "" : " that holds a " + type.name().toLowerCase(Locale.ROOT)));
    }
  }
}
