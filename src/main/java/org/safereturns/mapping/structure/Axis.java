package org.safereturns.mapping.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.FormWords;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.load.CodeLookup;
import org.safereturns.mapping.yaml.Keys;
import org.safereturns.mapping.yaml.Section;

/**
 * The lines or the columns of a table of a form, in order.
 *
 * @param groups those whose categories stand here, empty if measures or areas do
 */
record Axis(List<Entry> entries, List<SharedParts.Group> groups) {
  static final Set<String> KEYS = Set.of("measures", "areas", "groups", "total", "all");

  /** The single column of a table whose lines say everything. */
  static final Axis NUMBER = new Axis(List.of(Entry.of("Number", Map.of())), List.of());

  /**
   * A line or column.
   *
   * @param says what it adds to the key of a figure: {@code measure}, {@code area}, or a code list
   *     with a code of it
   * @param adds entries that the form adds up here, by their place
   * @param isFigure whether it is read; otherwise it only shows a sum
   * @param group list whose parts it sums, empty if it sums none
   */
  record Entry(
      String label, Map<String, String> says, List<Integer> adds, boolean isFigure, String group) {
    static Entry of(String label, Map<String, String> says) {
      return new Entry(label, says, List.of(), true, "");
    }
  }

  static Axis load(Section section, SharedParts shared, CodeLists lists) {
    section.knowing(KEYS);
    if (section.has("measures")) {
      return new Axis(measures(section, lists), List.of());
    }
    if (section.has("areas")) {
      return new Axis(areas(section, shared, lists), List.of());
    }
    if (!section.has("groups")) {
      section.wrong(section.line(), "say the measures, areas or groups that stand here");
    }
    List<SharedParts.Group> groups = shared.groups(section, "groups");
    return new Axis(categories(section, groups), groups);
  }

  private static List<Entry> measures(Section section, CodeLists lists) {
    List<Entry> entries = new ArrayList<>();
    for (String code : new CodeLookup(lists).codes(section, "measures", "MEASURE")) {
      String label = lists.find("MEASURE").map(l -> l.label(code)).orElse(code);
      entries.add(Entry.of(label, Map.of("measure", code)));
    }
    return entries;
  }

  private static List<Entry> areas(Section section, SharedParts shared, CodeLists lists) {
    List<Entry> entries = new ArrayList<>();
    for (Code area : shared.areas(section, "areas", lists)) {
      entries.add(Entry.of(area.label(), Map.of("area", area.code())));
    }
    if (section.has("total")) {
      String code = new CodeLookup(lists).code(section, "total", "REF_AREA");
      String label = lists.find("REF_AREA").map(l -> l.label(code)).orElse(code);
      List<Integer> all = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        all.add(i);
      }
      entries.add(new Entry(label, Map.of("area", code), all, true, ""));
    }
    return entries;
  }

  private static List<Entry> categories(Section section, List<SharedParts.Group> groups) {
    List<Entry> entries = new ArrayList<>();
    if (section.has("all")) {
      entries.add(Entry.of(section.text("all"), Map.of()));
    }
    for (SharedParts.Group group : groups) {
      Map<String, Integer> places = new LinkedHashMap<>();
      for (Code code : group.codes()) {
        places.put(code.code(), entries.size() + places.size());
      }
      for (Code code : group.codes()) {
        List<Integer> adds =
            group.adds().getOrDefault(code.code(), List.of()).stream().map(places::get).toList();
        String label = groups.size() > 1 ? prefixed(group, code) : code.label();
        entries.add(new Entry(label, Map.of(group.list(), code.code()), adds, true, ""));
      }
      if (!group.several()) {
        List<Integer> parts = group.parts().stream().map(places::get).toList();
        String shown = groups.size() > 1 ? group.label() + ", added up" : "Added up";
        boolean isTotal = section.has("total");
        String label = isTotal ? section.text("total") : shown;
        entries.add(new Entry(label, Map.of(), parts, isTotal, group.list()));
      }
    }
    return entries;
  }

  private static String prefixed(SharedParts.Group group, Code code) {
    return group.label() + ": " + code.label().replaceFirst("^Aged ", "");
  }

  /** What stands above the labels. */
  String corner() {
    if (!groups.isEmpty()) {
      return "Category";
    }
    boolean areas = entries.stream().anyMatch(e -> e.says().containsKey("area"));
    return areas ? "Area counted" : "What is counted";
  }

  /** As the labels of a crosstab in a mapping. */
  Keys labels(int line, boolean withCheck) {
    Keys labels = new Keys(line);
    for (Entry entry : entries) {
      labels.put(entry.label(), meaning(entry, line));
    }
    if (withCheck) {
      labels.put(FormWords.CHECK, new Keys(line).put("ignore", "the form's own check"));
    }
    return labels;
  }

  private static Keys meaning(Entry entry, int line) {
    Keys meaning = new Keys(line);
    if (!entry.isFigure()) {
      return meaning.put("ignore", "added up by the form").put("adds", entry.group());
    }
    Keys by = new Keys(line);
    entry
        .says()
        .forEach(
            (key, code) -> {
              boolean plain = key.equals("measure") || key.equals("area");
              (plain ? meaning : by).put(key, code);
            });
    boolean divided = entry.says().keySet().stream().anyMatch(k -> isList(k));
    return divided ? meaning.put("by", by) : meaning;
  }

  static boolean isList(String key) {
    return key.equals(key.toUpperCase(Locale.ROOT));
  }
}
