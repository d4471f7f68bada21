package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Missing;

/** Loads the layout of case records. */
final class RecordsLoader {
  static final Set<String> FIELD_KEYS =
      Set.of("column", "also", "type", "list", "scheme", "characteristic", "optional", "tokens");
  static final Set<String> TALLY_KEYS =
      Set.of("measure", "unit", "by", "where", "sum", "area", "period", "completeness");
  private static final Map<String, Integer> EVERY = Map.of("month", 1, "quarter", 3, "year", 12);

  private final CodeLists lists;
  private final MeaningLoader meanings;
  private final TableLoader tables;

  RecordsLoader(CodeLists lists, MeaningLoader meanings, TableLoader tables) {
    this.lists = lists;
    this.meanings = meanings;
    this.tables = tables;
  }

  Table load(Section section) {
    Table.Head head = tables.head(section, TableLoader.RECORDS);
    List<Table.RecordField> fields = new ArrayList<>();
    Section described = section.section("fields");
    for (String name : described.keys()) {
      fields.add(field(name, described));
    }
    section.required("reference");
    Table.Column reference =
        column(section, section.text("reference"), section.texts("reference_also"), false);
    Map<String, Table.Banding> bands = bands(section, fields);
    List<Table.Tally> tallies = new ArrayList<>();
    Set<String> countable = new LinkedHashSet<>(bands.keySet());
    fields.forEach(f -> countable.add(f.name()));
    section.sections("tally").forEach(t -> tallies.add(tally(t, fields, countable)));
    return new Table.Records(head, reference, fields, ignored(section), bands, tallies);
  }

  private Table.Column column(Section section, String name, List<String> also, boolean optional) {
    List<Phrase> names = new ArrayList<>();
    names.add(meanings.phrase(name, section));
    also.forEach(a -> names.add(meanings.phrase(a, section)));
    return new Table.Column(names, "", optional);
  }

  private List<Table.Column> ignored(Section section) {
    List<Table.Column> ignored = new ArrayList<>();
    Section described = section.section("ignore");
    for (String name : described.keys()) {
      if (described.text(name).isEmpty()) {
        described.wrong(name, "say why the column is ignored");
      }
      ignored.add(column(described, name, List.of(), true));
    }
    return ignored;
  }

  private Table.RecordField field(String name, Section fields) {
    Section about = fields.section(name);
    boolean short_ = fields.node(name).orElseThrow() instanceof YamlNode.Scalar;
    if (!short_) {
      about.knowing(FIELD_KEYS).required("column");
    }
    String column = short_ ? fields.text(name) : about.text("column");
    String list = list(name, about);
    return new Table.RecordField(
        name,
        column(about, column, about.texts("also"), about.flag("optional")),
        type(about, list),
        list,
        about.has("scheme") ? meanings.list(about, "scheme", about.text("scheme")) : "",
        characteristic(about, list),
        tokens(about));
  }

  private String list(String field, Section about) {
    if (about.has("list")) {
      return meanings.list(about, "list", about.text("list"));
    }
    boolean coded = !about.has("type") || about.text("type").equals("code");
    return coded && lists.find(field).isPresent() ? field : "";
  }

  private static Field.Type type(Section about, String list) {
    Field.Type usual = list.isEmpty() ? Field.Type.TEXT : Field.Type.CODE;
    String text = about.text("type");
    for (Field.Type type : Field.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
        if (type == Field.Type.CODE && list.isEmpty()) {
          about.wrong("type", "a field of codes needs its list");
        }
        return type;
      }
    }
    if (!text.isEmpty()) {
      about.wrong("type", "\"type\" is code, number, date or text");
    }
    return usual;
  }

  private static Optional<Characteristic> characteristic(Section about, String list) {
    return about.has("characteristic")
        ? Characteristics.named(about, "characteristic", about.text("characteristic"))
        : Characteristics.ofList(list);
  }

  private static Map<String, Missing> tokens(Section about) {
    Map<String, Missing> tokens = new HashMap<>();
    Section inner = about.section("tokens");
    for (String sign : inner.keys()) {
      Optional<Missing> missing =
          Stream.of(Missing.values())
              .filter(
                  m -> m.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(inner.text(sign)))
              .findFirst();
      if (missing.isEmpty()) {
        inner.wrong(
            sign, "a missing value is not recorded, unknown, prefer not to say or not applicable");
      }
      missing.ifPresent(m -> tokens.put(Wording.fold(sign), m));
    }
    return tokens;
  }

  private Map<String, Table.Banding> bands(Section section, List<Table.RecordField> fields) {
    Map<String, Table.Banding> bands = new LinkedHashMap<>();
    Section described = section.section("bands");
    for (String list : described.keys()) {
      Section about = described.section(list).knowing(Set.of("of", "bands"));
      of(about, "of", about.text("of"), fields, Field.Type.NUMBER);
      List<String> codes =
          about.texts("bands").stream().map(b -> meanings.code(about, "bands", list, b)).toList();
      for (String code : codes) {
        if (!code.isEmpty() && Bands.bounds(code).isEmpty()) {
          about.wrong("bands", "\"" + code + "\" is no band such as 16-19, 75+ or U18");
        }
      }
      bands.put(list, new Table.Banding(about.text("of"), codes));
    }
    return bands;
  }

  private static void of(
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

  private Table.Tally tally(Section about, List<Table.RecordField> fields, Set<String> countable) {
    about.knowing(TALLY_KEYS).required("measure");
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
      of(about, "sum", about.text("sum"), fields, Field.Type.NUMBER);
    }
    if (about.has("area")) {
      of(about, "area", about.text("area"), fields, Field.Type.CODE);
    }
    return new Table.Tally(
        meanings.code(about, "measure", "MEASURE"),
        meanings.code(about, "unit", "UNIT_MEASURE"),
        by,
        where(about, fields),
        about.text("sum"),
        about.text("area"),
        buckets(about, fields),
        about.flag("completeness"));
  }

  private Map<String, Set<String>> where(Section about, List<Table.RecordField> fields) {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    Section inner = about.section("where");
    for (String name : inner.keys()) {
      of(inner, name, name, fields, null);
      String list =
          fields.stream()
              .filter(f -> f.name().equals(name))
              .findFirst()
              .map(Table.RecordField::list)
              .orElse("");
      Set<String> codes = new HashSet<>();
      for (String text : inner.texts(name)) {
        boolean code = !text.equals("given") && !text.equals("missing") && !list.isEmpty();
        codes.add(code ? meanings.code(inner, name, list, text) : text);
      }
      where.put(name, codes);
    }
    return where;
  }

  private static Table.@Nullable Buckets buckets(Section about, List<Table.RecordField> fields) {
    if (!about.has("period")) {
      return null;
    }
    Section inner = about.section("period").knowing(Set.of("of", "every"));
    of(inner, "of", inner.text("of"), fields, Field.Type.DATE);
    Integer months = EVERY.get(inner.text("every"));
    if (months == null) {
      inner.wrong("every", "\"every\" is month, quarter or year");
    }
    return new Table.Buckets(inner.text("of"), months == null ? 12 : months);
  }
}
