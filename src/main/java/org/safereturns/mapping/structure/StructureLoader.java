package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.FormWords;
import org.safereturns.canonical.Purpose;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.MappingLoader;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.yaml.Keys;
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
  private static final Map<String, Integer> EVERY = Map.of("month", 1, "quarter", 3, "year", 12);
  private static final String REMARKS = "Remarks";
  private static final String ETHNICITY_SCHEME = "ETHNICITY_SCHEME";
  private static final String REMARKS_TITLE = "Anything the county should know";

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
    List<FormSheet.Match> matches = matches();
    List<FormSheet> sheets = new ArrayList<>();
    for (Object plan : order) {
      sheets.add(
          plan instanceof CountsPlan table ? table.sheet(matches) : ((CasesPlan) plan).sheet());
    }
    Section mapping = Section.of(source.path(), mapping().node(), mistakes);
    return new Loaded(
        structure(sheets),
        new MappingLoader(source, lists, mistakes)
            .load(mapping, code(), code() + "." + template()));
  }

  private String code() {
    return source.fileName().replaceFirst("\\.yaml$", "");
  }

  private String template() {
    return code() + ".v" + section.number("version", 1);
  }

  private DataStructure structure(List<FormSheet> sheets) {
    return new DataStructure(
        code(),
        template(),
        section.required("title"),
        section.required("senders"),
        section.required("why"),
        section.text("purpose").equals("restricted") ? Purpose.RESTRICTED : Purpose.FOR_PUBLICATION,
        months(),
        shared.contact(),
        asks(),
        offered().stream().map(Code::label).toList(),
        section.text("footprint"),
        section.text("nil"),
        figures(),
        sheets,
        source.path());
  }

  private int months() {
    Integer months = EVERY.get(section.required("every"));
    if (months == null) {
      section.wrong("every", "\"every\" is month, quarter or year");
    }
    return months == null ? 12 : months;
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

  private Keys mapping() {
    int line = section.line();
    Keys mapping = new Keys(line);
    for (String key : List.of("title", "purpose", "from")) {
      section.node(key).ifPresent(node -> mapping.put(key, node));
    }
    mapping.put("asks", asks().stream().map(Characteristic::label).toList());
    mapping.put("period", new Keys(line).put("right_of", FormWords.PERIOD));
    mapping.put("area", area());
    mapping.put("declares", declares());
    mapping.put(
        "recognise", new Keys(line).put("must_have", List.of(section.text("title"), template())));
    List<Keys> tables = new ArrayList<>();
    counts.forEach(plan -> tables.add(plan.table()));
    cases.forEach(plan -> tables.add(plan.table()));
    mapping.list("tables", tables);
    List<YamlNode> sums = new ArrayList<>(section.parts("sums"));
    counts.forEach(plan -> plan.sums().forEach(sum -> sums.add(sum.node())));
    mapping.put("sums", new YamlNode.Sequence(line, sums));
    section.node("absent").ifPresent(node -> mapping.put("absent", node));
    mapping.list(
        "notes", List.of(new Keys(line).put("sheet", REMARKS).put("under", REMARKS_TITLE)));
    return mapping.list("ignore", ignored());
  }

  private YamlNode area() {
    return choosesArea()
        ? new Keys(section.line("area")).put("right_of", FormWords.AREA).node()
        : section.node("area").orElse(new YamlNode.Scalar(section.line(), "sender"));
  }

  private Keys declares() {
    int line = section.line();
    Keys declares =
        new Keys(line)
            .put("TEMPLATE", new Keys(line).put("right_of", FormWords.TEMPLATE))
            .put("ORGANISATION", new Keys(line).put("right_of", FormWords.ORGANISATION));
    section.node("footprint").ifPresent(node -> declares.put("AREA_SCHEME", node));
    section.node("medway").ifPresent(node -> declares.put("INCLUDES_MEDWAY", node));
    if (asks().contains(Characteristic.RACE)) {
      declares.put(ETHNICITY_SCHEME, ethnicityScheme());
    }
    if (section.has("nil")) {
      declares.put("NIL", new Keys(line).put("right_of", FormWords.NIL).put("yes", List.of("Yes")));
    }
    return declares;
  }

  /** In which codes the form asks for ethnic group: those of a column that says so, or ours. */
  private String ethnicityScheme() {
    String list =
        cases.stream().flatMap(plan -> plan.scheme().stream()).findFirst().orElse("ETHNIC_GROUP");
    return lists.find(ETHNICITY_SCHEME).stream()
        .flatMap(schemes -> schemes.codes().stream())
        .filter(scheme -> scheme.group().equals(list))
        .map(Code::code)
        .findFirst()
        .orElse("");
  }

  /** Everything on a form that only helps whoever fills it in. */
  private List<Keys> ignored() {
    List<Keys> ignored = new ArrayList<>();
    for (String sheet : List.of(FormWords.START, FormWords.LISTS)) {
      ignored.add(because(sheet, ""));
    }
    for (Section sheet : section.sections("sheets")) {
      String name = sheet.text("name");
      ignored.add(because(name, name));
      if (sheet.has("help")) {
        ignored.add(because(name, sheet.text("help")));
      }
    }
    return ignored;
  }

  private Keys because(String sheet, String text) {
    Keys about = new Keys(section.line()).put("sheet", sheet);
    return (text.isEmpty() ? about : about.put("text", text)).put("because", "guidance");
  }

  /** Which cells of the form must go with which others. */
  private List<FormSheet.Match> matches() {
    Map<SortedMap<String, String>, FormSheet.Spot> figures = new HashMap<>();
    counts.stream()
        .flatMap(CountsPlan::cells)
        .filter(CountsPlan.Place::isFigure)
        .forEach(cell -> figures.putIfAbsent(cell.key(), cell.spot()));
    List<FormSheet.Match> matches = new ArrayList<>();
    for (CountsPlan plan : counts) {
      plan.cells()
          .filter(cell -> !cell.isFigure())
          .forEach(cell -> matches.add(whole(plan, cell, figures)));
      plan.cells().filter(CountsPlan.Place::isFigure).forEach(c -> limits(c, figures, matches));
    }
    return matches;
  }

  /** The whole stands with the same key, or among the areas if the form is about one area. */
  private FormSheet.Match whole(
      CountsPlan plan,
      CountsPlan.Place cell,
      Map<SortedMap<String, String>, FormSheet.Spot> figures) {
    SortedMap<String, String> ofArea = new TreeMap<>(cell.key());
    if (!choosesArea()) {
      offered().forEach(area -> ofArea.putIfAbsent("area", area.code()));
    }
    FormSheet.Spot whole = figures.get(figures.containsKey(cell.key()) ? cell.key() : ofArea);
    if (whole == null) {
      plan.wrong(
          "nobody gives the whole of \"%s\": ask for it among measures, or name it with \"total\" or"
                  .formatted(cell.label())
              + " \"all\"");
    }
    return new FormSheet.Match(cell.spot(), whole == null ? cell.spot() : whole, true);
  }

  private void limits(
      CountsPlan.Place cell,
      Map<SortedMap<String, String>, FormSheet.Spot> figures,
      List<FormSheet.Match> matches) {
    for (Section limit : section.sections("at_most")) {
      if (limit.text("part").equals(cell.key().get("measure"))) {
        SortedMap<String, String> whole = new TreeMap<>(cell.key());
        whole.put("measure", limit.text("whole"));
        FormSheet.Spot spot = figures.get(whole);
        if (spot != null) {
          matches.add(new FormSheet.Match(cell.spot(), spot, false));
        }
      }
    }
  }
}
