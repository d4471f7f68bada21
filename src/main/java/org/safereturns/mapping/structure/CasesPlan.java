package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.yaml.Keys;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/** A list of cases of a structure: the same thing as a sheet of the form and as a mapping. */
final class CasesPlan {
  static final Set<String> KEYS = Set.of("name", "help", "cases", "fields", "bands", "tally");

  /** What the form needs to know of a field beside what a mapping does. */
  private static final Set<String> OURS = Set.of("required", "areas");

  private static final String SHARED = "shared";
  private static final String SCHEME = "scheme";

  private final Section section;
  private final SharedParts shared;
  private final CodeLists lists;
  private final Map<String, Section> fields = new LinkedHashMap<>();

  CasesPlan(Section section, SharedParts shared, CodeLists lists) {
    this.section = section.knowing(KEYS);
    this.shared = shared;
    this.lists = lists;
    Section described = section.section("fields");
    for (String name : described.keys()) {
      boolean common = described.node(name).orElseThrow() instanceof YamlNode.Scalar;
      YamlNode node = common ? common(described, name) : described.node(name).orElseThrow();
      fields.put(name, section.as(moved(node, described.line(name))));
    }
  }

  private YamlNode common(Section described, String name) {
    if (!described.text(name).equals(SHARED)) {
      described.wrong(name, "a field is \"shared\" or a block that begins with its column");
    }
    return shared.field(described, name);
  }

  /** What is taken from another file is told at the line that takes it. */
  private static YamlNode moved(YamlNode node, int line) {
    if (node instanceof YamlNode.Scalar scalar) {
      return new YamlNode.Scalar(line, scalar.text());
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return new YamlNode.Sequence(
          line, sequence.parts().stream().map(part -> moved(part, line)).toList());
    }
    Keys keys = new Keys(line);
    ((YamlNode.Mapping) node).values().forEach((key, value) -> keys.put(key, moved(value, line)));
    return keys.node();
  }

  int line() {
    return section.line();
  }

  Keys table() {
    Keys described = new Keys(line());
    fields.forEach((name, about) -> described.put(name, without(about)));
    Keys table =
        new Keys(line())
            .put("layout", "records")
            .put("name", section.required("name"))
            .put("reference", section.required("cases"))
            .put("fields", described);
    section.node("bands").ifPresent(node -> table.put("bands", bands()));
    section.node("tally").ifPresent(node -> table.put("tally", node));
    return table.put("ignore", new Keys(line()).put(FormWords.CHECK, "the form's own check"));
  }

  /** Field of whole numbers to the group of bands that it falls into. */
  private Keys bands() {
    Keys bands = new Keys(section.line("bands"));
    Section described = section.section("bands");
    for (String field : described.keys()) {
      for (SharedParts.Group group : shared.groups(described, field)) {
        List<String> codes =
            group.codes().stream().filter(c -> c.missing().isEmpty()).map(Code::code).toList();
        bands.put(
            group.list(), new Keys(described.line(field)).put("of", field).put("bands", codes));
      }
    }
    return bands;
  }

  private static YamlNode without(Section about) {
    Keys keys = new Keys(about.line());
    about.keys().stream()
        .filter(key -> !OURS.contains(key))
        .forEach(key -> about.node(key).ifPresent(node -> keys.put(key, node)));
    return keys.node();
  }

  FormSheet sheet() {
    List<FormSheet.Column> columns = new ArrayList<>();
    columns.add(new FormSheet.Column(section.text("cases"), Field.Type.TEXT, List.of(), true));
    fields.forEach((name, about) -> columns.add(column(name, about)));
    return new FormSheet.Cases(section.text("name"), section.text("help"), columns);
  }

  private FormSheet.Column column(String name, Section about) {
    return new FormSheet.Column(
        about.text("column"), type(name, about), choices(name, about), about.flag("required"));
  }

  private Field.Type type(String name, Section about) {
    return switch (about.text("type")) {
      case "number" -> Field.Type.NUMBER;
      case "date" -> Field.Type.DATE;
      case "text" -> Field.Type.TEXT;
      default -> list(name, about).isEmpty() ? Field.Type.TEXT : Field.Type.CODE;
    };
  }

  private List<String> choices(String name, Section about) {
    if (about.has("areas")) {
      return shared.areas(about, "areas", lists).stream().map(Code::label).toList();
    }
    return list(name, about).map(list -> shared.offered(list, lists)).orElse(List.of());
  }

  private Optional<String> list(String name, Section about) {
    if (about.has(SCHEME)) {
      return Optional.of(about.text(SCHEME));
    }
    if (about.has("list")) {
      return Optional.of(about.text("list"));
    }
    boolean coded = !about.has("type") || about.text("type").equals("code");
    return Optional.of(name).filter(n -> coded && lists.find(n).isPresent());
  }

  /** The list in whose codes a column is written, if that is not the list of its field. */
  Optional<String> scheme() {
    return fields.values().stream()
        .filter(about -> about.has(SCHEME))
        .map(about -> about.text(SCHEME))
        .findFirst();
  }

  Set<Characteristic> asks() {
    Set<Characteristic> asks = new LinkedHashSet<>();
    fields.forEach(
        (name, about) -> {
          Optional<String> own = about.has(SCHEME) ? Optional.of(name) : list(name, about);
          own.flatMap(Characteristic::ofDimension).ifPresent(asks::add);
          if (about.text("characteristic").equals(Characteristic.AGE.label())) {
            asks.add(Characteristic.AGE);
          }
        });
    return asks;
  }

  List<DataStructure.Figure> figures() {
    List<DataStructure.Figure> figures = new ArrayList<>();
    for (Section tally : section.sections("tally")) {
      Set<String> dimensions = new LinkedHashSet<>();
      tally.texts("by").forEach(text -> dimensions.addAll(List.of(text.split(" x "))));
      String measure = tally.text("measure");
      figures.add(new DataStructure.Figure(measure, lists.unitOf(measure), dimensions));
    }
    return figures;
  }
}
