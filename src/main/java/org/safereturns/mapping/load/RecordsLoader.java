package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.safereturns.mapping.template.Characteristics;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Wording;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/** Loads the layout of case records. */
final class RecordsLoader {
  static final Set<String> FIELD_KEYS =
      Set.of("column", "also", "type", "list", "scheme", "characteristic", "optional", "tokens");

  private static final String OFFICER_DEFINED = "OFFICER_ETHNICITY";

  private final CodeLookup codes;
  private final TableLoader tables;

  RecordsLoader(CodeLookup codes, TableLoader tables) {
    this.codes = codes;
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
    Table.@Nullable Column ownArea =
        section.has("own_area")
            ? column(section, section.text("own_area"), List.of(), false)
            : null;
    Map<String, Table.Banding> bands = bands(section, fields);
    List<Table.Tally> tallies = new ArrayList<>();
    Set<String> countable = new LinkedHashSet<>(bands.keySet());
    fields.forEach(f -> countable.add(f.name()));
    TallyLoader tally = new TallyLoader(codes, fields, countable);
    section.sections("tally").forEach(t -> tallies.add(tally.load(t)));
    return new Table.Records(head, reference, ownArea, fields, ignored(section), bands, tallies);
  }

  private Table.Column column(Section section, String name, List<String> also, boolean optional) {
    List<Phrase> names = new ArrayList<>();
    names.add(codes.phrase(name, section));
    also.forEach(a -> names.add(codes.phrase(a, section)));
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
        about.has("scheme") ? codes.list(about, "scheme", about.text("scheme")) : "",
        characteristic(about, list),
        tokens(about));
  }

  private String list(String field, Section about) {
    if (about.has("list")) {
      return codes.list(about, "list", about.text("list"));
    }
    boolean coded = !about.has("type") || about.text("type").equals("code");
    return coded && codes.isList(field) ? field : "";
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
    if (list.equals(OFFICER_DEFINED) && about.has("characteristic")) {
      about.wrong("characteristic", "what an officer saw never counts as what a person said");
      return Optional.empty();
    }
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
    Map<String, Table.Banding> banding = new LinkedHashMap<>();
    Section described = section.section("bands");
    for (String list : described.keys()) {
      Section about = described.section(list).knowing(Set.of("of", "bands"));
      TallyLoader.requireField(about, "of", about.text("of"), fields, Field.Type.NUMBER);
      List<String> bands = codes.codes(about, "bands", list);
      for (String code : bands) {
        if (!code.isEmpty() && Bands.bounds(code).isEmpty()) {
          about.wrong("bands", "\"" + code + "\" is no band such as 16-19, 75+ or U18");
        }
      }
      banding.put(list, new Table.Banding(about.text("of"), bands));
    }
    return banding;
  }
}
