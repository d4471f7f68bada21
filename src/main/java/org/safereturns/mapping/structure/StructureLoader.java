package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.Purpose;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.MappingLoader;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlFile;
import org.safereturns.mapping.yaml.YamlNode;

/** Loads the structure of one collection: the form it draws and the mapping that reads it. */
public final class StructureLoader {
  static final Set<String> KEYS =
      Set.of(
          "title",
          "version",
          "senders",
          "why",
          "purpose",
          "every",
          "from",
          "area",
          "footprint",
          "medway",
          "nil",
          "sheets",
          "at_most",
          "sums",
          "absent");

  private final SourceFile source;
  private final CodeLists lists;
  private final SharedParts shared;
  private final List<Mistake> mistakes;
  private final Section section;
  private final List<CountsPlan> counts = new ArrayList<>();
  private final List<CasesPlan> cases = new ArrayList<>();

  public StructureLoader(
      SourceFile source, CodeLists lists, SharedParts shared, List<Mistake> mistakes) {
    this.source = source;
    this.lists = lists;
    this.shared = shared;
    this.mistakes = mistakes;
    this.section = Section.of(source.path(), YamlFile.read(source), mistakes).knowing(KEYS);
  }

  /** A structure and the mapping that reads its form. */
  public record Loaded(DataStructure structure, Mapping mapping) {}

  public Loaded load() {
    List<Object> order = new ArrayList<>();
    for (Section sheet : section.sections("sheets")) {
      if (sheet.has("cases")) {
        CasesPlan plan = new CasesPlan(sheet, shared, lists);
        cases.add(plan);
        order.add(plan);
      } else {
        CountsPlan plan = new CountsPlan(sheet, shared, lists);
        counts.add(plan);
        order.add(plan);
      }
    }
    if (order.isEmpty()) {
      section.wrong("sheets", "a structure needs at least one sheet");
    }
    List<FormSheet.Match> matches =
        new Matches(section, counts, choosesArea() ? List.of() : offered()).all();
    List<FormSheet> sheets = new ArrayList<>();
    for (Object plan : order) {
      sheets.add(
          plan instanceof CountsPlan table ? table.sheet(matches) : ((CasesPlan) plan).sheet());
    }
    FormMapping reading =
        new FormMapping(section, template(), asks(), choosesArea(), counts, cases, lists);
    section.required("every");
    Section keys = Section.of(source.path(), reading.keys().node(), mistakes);
    Mapping mapping =
        new MappingLoader(source, lists, mistakes).load(keys, code(), code() + "." + template());
    return new Loaded(structure(sheets, mapping.every().months()), mapping);
  }

  private String code() {
    return source.fileName().replaceFirst("\\.yaml$", "");
  }

  private String template() {
    return code() + ".v" + section.number("version", 1);
  }

  private DataStructure structure(List<FormSheet> sheets, int months) {
    return new DataStructure(
        code(),
        template(),
        section.required("title"),
        section.required("senders"),
        section.required("why"),
        section.text("purpose").equals("restricted") ? Purpose.RESTRICTED : Purpose.FOR_PUBLICATION,
        months,
        shared.contact(),
        asks(),
        offered().stream().map(Code::label).toList(),
        section.text("footprint"),
        section.text("nil"),
        figures(),
        sheets,
        source.path());
  }

  private Set<Characteristic> asks() {
    Set<Characteristic> asks = EnumSet.noneOf(Characteristic.class);
    counts.stream()
        .flatMap(plan -> plan.groups().stream())
        .forEach(group -> Characteristic.ofDimension(group.list()).ifPresent(asks::add));
    cases.forEach(plan -> asks.addAll(plan.asks()));
    return asks;
  }

  private List<DataStructure.Figure> figures() {
    Map<String, Set<String>> dimensions = new LinkedHashMap<>();
    List<DataStructure.Figure> all = new ArrayList<>();
    counts.forEach(plan -> all.addAll(plan.figures()));
    cases.forEach(plan -> all.addAll(plan.figures()));
    all.forEach(
        f ->
            dimensions
                .computeIfAbsent(f.measure(), m -> new LinkedHashSet<>())
                .addAll(f.dimensions()));
    return dimensions.entrySet().stream()
        .map(e -> new DataStructure.Figure(e.getKey(), lists.unitOf(e.getKey()), e.getValue()))
        .toList();
  }

  /** The areas among which the sender chooses, or the one that is fixed. */
  private List<Code> offered() {
    if (choosesArea()) {
      return shared.areas(section.section("area"), "one_of", lists);
    }
    return section.has("area") ? shared.areas(section, "area", lists) : List.of();
  }

  private boolean choosesArea() {
    return section.node("area").filter(YamlNode.Mapping.class::isInstance).isPresent();
  }
}
