package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.FormWords;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.yaml.Keys;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/**
 * The mapping that reads the form of a structure, as the keys that an analyst would have written.
 *
 * @param section the structure
 * @param template version of the form, as it stands in its cells
 * @param asks characteristics the form asks for
 * @param choosesArea whether senders choose an area on the form
 */
record FormMapping(
    Section section,
    String template,
    Set<Characteristic> asks,
    boolean choosesArea,
    List<CountsPlan> counts,
    List<CasesPlan> cases,
    CodeLists lists) {
  private static final String REMARKS = "Remarks";
  private static final String REMARKS_TITLE = "Anything the county should know";
  private static final String ETHNICITY_SCHEME = "ETHNICITY_SCHEME";

  Keys keys() {
    int line = section.line();
    Keys mapping = new Keys(line);
    for (String key : List.of("title", "purpose", "from", "every")) {
      section.node(key).ifPresent(node -> mapping.put(key, node));
    }
    mapping.put("asks", asks.stream().map(Characteristic::label).toList());
    mapping.put("period", new Keys(line).put("right_of", FormWords.PERIOD));
    mapping.put("area", area());
    mapping.put("declares", declares());
    mapping.put(
        "recognise", new Keys(line).put("must_have", List.of(section.text("title"), template)));
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
    return choosesArea
        ? new Keys(section.line("area")).put("right_of", FormWords.AREA).node()
        : section.node("area").orElse(new YamlNode.Scalar(section.line(), "sender"));
  }

  private Keys declares() {
    int line = section.line();
    Keys declares =
        new Keys(line)
            .put("TEMPLATE", new Keys(line).put("right_of", FormWords.TEMPLATE))
            .put("ORGANISATION", new Keys(line).put("right_of", FormWords.ORGANISATION));
    if (!choosesArea) {
      declares.put(
          "AREA",
          new Keys(line).put("right_of", FormWords.AREA_COUNTED).put("sheet", FormWords.START));
    }
    section.node("footprint").ifPresent(node -> declares.put("AREA_SCHEME", node));
    section.node("medway").ifPresent(node -> declares.put("INCLUDES_MEDWAY", node));
    if (asks.contains(Characteristic.RACE)) {
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
}
