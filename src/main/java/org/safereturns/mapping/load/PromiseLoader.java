package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Statistic;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Selector;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/** Loads what a template promises: sums, what must be there, and what cannot be. */
final class PromiseLoader {
  private static final Set<String> SELECTOR =
      Set.of("measure", "area", "period", "by", "statistic");

  private final CodeLookup codes;

  PromiseLoader(CodeLookup codes) {
    this.codes = codes;
  }

  List<Mapping.Absence> absences(Section section) {
    List<Mapping.Absence> absences = new ArrayList<>();
    Set<String> keys = new TreeSet<>(SELECTOR);
    keys.add("because");
    for (Section about : section.sections("absent")) {
      about.knowing(keys);
      absences.add(new Mapping.Absence(selector(about), about.required("because")));
    }
    return absences;
  }

  private Selector selector(Section about) {
    return new Selector(
        Set.copyOf(codes.codes(about, "measure", "MEASURE")),
        Set.copyOf(codes.codes(about, "area", "REF_AREA")),
        MeaningLoader.periods(about, "period"),
        codes.by(about, "by"),
        statistics(about));
  }

  private static Set<Statistic> statistics(Section about) {
    Set<Statistic> statistics = EnumSet.noneOf(Statistic.class);
    for (String text : about.texts("statistic")) {
      boolean known = false;
      for (Statistic statistic : Statistic.values()) {
        if (statistic.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(text)) {
          known = statistics.add(statistic);
        }
      }
      if (!known) {
        about.wrong(
            "statistic",
            "\"" + text + "\" is no count, percentage, rate, difference or percent change");
      }
    }
    return statistics;
  }

  List<Mapping.Requirement> requirements(Section section) {
    List<Mapping.Requirement> requirements = new ArrayList<>();
    for (Section about : section.sections("requires")) {
      about.knowing(Set.of("measure", "by", "area", "note"));
      if (about.has("by")) {
        codes.list(about, "by", about.text("by"));
      }
      about.required("measure");
      requirements.add(
          new Mapping.Requirement(
              codes.code(about, "measure", "MEASURE"),
              about.text("by"),
              codes.codes(about, "area", "REF_AREA"),
              about.text("note")));
    }
    return requirements;
  }

  List<Mapping.Addition> sums(Section section) {
    List<Mapping.Addition> sums = new ArrayList<>();
    for (Section about : section.sections("sums")) {
      about.knowing(Set.of("label", "total", "parts"));
      Selector total = selector(about.section("total").knowing(SELECTOR));
      sums.add(addition(about, about.required("label"), total));
    }
    return sums;
  }

  /** For each list its codes that have a place of their own: all, all but some, or only some. */
  Map<String, List<Code>> prints(Section section) {
    Map<String, List<Code>> prints = new TreeMap<>();
    section.keys().forEach(id -> prints.put(codes.list(section, id, id), printed(section, id)));
    return prints;
  }

  private List<Code> printed(Section section, String id) {
    List<Code> all = codes.all(id);
    if (section.node(id).orElse(null) instanceof YamlNode.Scalar word) {
      if (!word.text().equals("all")) {
        section.wrong(id, "say \"all\", or which codes: { only: [...] } or { but: [...] }");
      }
      return all;
    }
    Section about = section.section(id).knowing(Set.of("only", "but"));
    List<String> only = codes.codes(about, "only", id);
    List<String> but = codes.codes(about, "but", id);
    return all.stream()
        .filter(code -> only.isEmpty() || only.contains(code.code()))
        .filter(code -> !but.contains(code.code()))
        .toList();
  }

  private Mapping.Addition addition(Section about, String label, Selector total) {
    if (!(about.node("parts").orElse(null) instanceof YamlNode.Mapping)) {
      List<String> measures = codes.codes(about, "parts", "MEASURE");
      if (measures.isEmpty()) {
        about.wrong("parts", "a sum needs its parts");
      }
      return new Mapping.Addition(label, total, measures, "", Set.of(), Set.of(), false);
    }
    Section parts = about.section("parts").knowing(Set.of("by", "only", "areas"));
    String by = parts.has("by") ? codes.list(parts, "by", parts.text("by")) : "";
    Set<String> only = new HashSet<>();
    parts.texts("only").forEach(t -> only.add(codes.code(parts, "only", by, t)));
    boolean byParent = parts.texts("areas").equals(List.of("parent"));
    Set<String> areas =
        new HashSet<>(byParent ? List.of() : codes.codes(parts, "areas", "REF_AREA"));
    if (by.isEmpty() && areas.isEmpty() && !byParent) {
      parts.wrong(parts.line(), "parts are measures, \"by\" a list, or \"areas\"");
    }
    return new Mapping.Addition(label, total, List.of(), by, only, areas, byParent);
  }
}
