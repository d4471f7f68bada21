package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Code;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.CodeLookup;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlFile;
import org.safereturns.mapping.yaml.YamlNode;

/** What several structures have in common: groups of categories, areas, fields of case records. */
public final class SharedParts {
  public static final String FILE = "shared.yaml";
  static final Set<String> KEYS = Set.of("contact", "groups", "areas", "fields");
  static final Set<String> GROUP_KEYS = Set.of("label", "list", "only", "but", "adds", "several");
  private static final Set<String> AREA_KEYS = Set.of("codes");

  private final String contact;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, List<Code>> areas = new LinkedHashMap<>();
  private final Section fields;

  /**
   * Categories of a code list that stand on a form together.
   *
   * @param adds categories that are made of others, with those
   * @param several whether a person may be in several of them, or in none
   */
  record Group(
      String label,
      String list,
      List<Code> codes,
      Map<String, List<String>> adds,
      boolean several) {
    /** Those that together make the whole. */
    List<String> parts() {
      Set<String> parts = new LinkedHashSet<>();
      codes.forEach(code -> parts.add(code.code()));
      adds.values().forEach(parts::removeAll);
      return List.copyOf(parts);
    }
  }

  private SharedParts(Section section, CodeLists lists) {
    section.knowing(KEYS);
    this.contact = section.text("contact");
    this.fields = section.section("fields");
    CodeLookup codes = new CodeLookup(lists);
    Section described = section.section("groups");
    for (String name : described.keys()) {
      groups.put(name, group(described.section(name).knowing(GROUP_KEYS), lists, codes));
    }
    Section grounds = section.section("areas");
    for (String name : grounds.keys()) {
      Section about = grounds.section(name).knowing(AREA_KEYS);
      areas.put(name, codes(about, "codes", "REF_AREA", lists, codes));
    }
  }

  public static SharedParts load(
      List<SourceFile> sources, CodeLists lists, List<Mistake> mistakes) {
    YamlNode none = new YamlNode.Mapping(0, Map.of(), Map.of());
    return sources.stream()
        .filter(source -> source.fileName().equals(FILE))
        .findFirst()
        .map(s -> new SharedParts(Section.of(s.path(), YamlFile.read(s), mistakes), lists))
        .orElseGet(() -> new SharedParts(Section.of(FILE, none, mistakes), lists));
  }

  String contact() {
    return contact;
  }

  /** A field of case records as it is described for all; a mistake if there is none. */
  YamlNode field(Section section, String name) {
    known(section, name, name, fields.keys());
    return fields.node(name).orElse(new YamlNode.Scalar(section.line(), ""));
  }

  boolean hasField(String name) {
    return fields.has(name);
  }

  List<Group> groups(Section section, String key) {
    List<Group> named = new ArrayList<>();
    for (String name : section.texts(key)) {
      known(section, key, name, groups.keySet());
      Group group = groups.get(name);
      if (group != null) {
        named.add(group);
      }
    }
    return named;
  }

  /** The categories of a list that forms offer. */
  List<String> offered(String list, CodeLists lists) {
    return groups.values().stream()
        .filter(group -> group.list().equals(list))
        .findFirst()
        .map(Group::codes)
        .orElseGet(() -> lists.find(list).map(l -> l.codes()).orElse(List.of()))
        .stream()
        .map(Code::label)
        .toList();
  }

  /** Areas by the name of a set of them, or a list of areas. */
  List<Code> areas(Section section, String key, CodeLists lists) {
    List<String> names = section.texts(key);
    List<Code> set = names.size() == 1 ? areas.get(names.get(0)) : null;
    return set == null ? codes(section, key, "REF_AREA", lists, new CodeLookup(lists)) : set;
  }

  private static void known(Section section, String key, String name, Set<String> known) {
    if (!known.contains(name)) {
      section.wrong(key, "\"" + name + "\" is not in " + FILE + Spelling.didYouMean(name, known));
    }
  }

  private static Group group(Section about, CodeLists lists, CodeLookup codes) {
    String list = codes.list(about, "list", about.required("list"));
    List<Code> chosen = new ArrayList<>(codes(about, "only", list, lists, codes));
    if (!about.has("only")) {
      lists.find(list).ifPresent(all -> chosen.addAll(all.codes()));
    }
    chosen.removeAll(codes(about, "but", list, lists, codes));
    Map<String, List<String>> adds = new LinkedHashMap<>();
    Section sums = about.section("adds");
    for (String whole : sums.keys()) {
      adds.put(whole, codes.codes(sums, whole, list));
    }
    return new Group(about.required("label"), list, chosen, adds, about.flag("several"));
  }

  private static List<Code> codes(
      Section about, String key, String list, CodeLists lists, CodeLookup codes) {
    List<Code> found = new ArrayList<>();
    for (String code : codes.codes(about, key, list)) {
      lists.find(list).flatMap(l -> l.find(code)).ifPresent(found::add);
    }
    return found;
  }
}
