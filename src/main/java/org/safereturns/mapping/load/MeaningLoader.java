package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.When;
import org.safereturns.mapping.text.Reason;
import org.safereturns.mapping.text.Tokens;
import org.safereturns.mapping.text.Wording;
import org.safereturns.mapping.yaml.Section;

/** Loads the keys that describe figures, wherever in a mapping they stand. */
final class MeaningLoader {
  static final Set<String> KEYS =
      Set.of(
          "measure",
          "unit",
          "area",
          "period",
          "since",
          "by",
          "percentage_of",
          "rate",
          "change",
          "difference_from",
          "brackets",
          "fraction",
          "supplied",
          "optional",
          "ignore",
          "tokens");

  private final CodeLookup codes;
  private final DerivedLoader derived;

  MeaningLoader(CodeLookup codes) {
    this.codes = codes;
    this.derived = new DerivedLoader(codes);
  }

  Meaning load(Section section) {
    return new Meaning(
        codes.measure(section, "measure"),
        codes.code(section, "unit", "UNIT_MEASURE"),
        codes.code(section, "area", "REF_AREA"),
        when(section, "period"),
        when(section, "since"),
        codes.by(section, "by"),
        derived.load(section),
        brackets(section),
        tokens(section),
        section.flag("fraction"),
        section.flag("optional"),
        ignore(section),
        supplied(section));
  }

  /** Labels in the order of the file: {@code label: { what it is }}. */
  List<Label> labels(Section section) {
    List<Label> labels = new ArrayList<>();
    for (String name : section.keys()) {
      labels.add(label(name, section.section(name), section.line(name)));
    }
    return labels;
  }

  private Label label(String name, Section about, int line) {
    Set<String> keys = new TreeSet<>(KEYS);
    keys.add("also");
    keys.add("adds");
    about.knowing(keys);
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(codes.phrase(name, about));
    about.texts("also").forEach(t -> phrases.add(codes.phrase(t, about)));
    return new Label(phrases, load(about), line, adds(about));
  }

  private String adds(Section about) {
    return about.has("adds") ? codes.list(about, "adds", about.text("adds")) : "";
  }

  private static String ignore(Section section) {
    if (section.text("layout").equals("records")) {
      return ""; // there it is a block of columns
    }
    if (section.has("ignore") && section.text("ignore").isEmpty()) {
      section.wrong("ignore", "\"ignore\" needs the reason");
    }
    return section.text("ignore");
  }

  private static @Nullable When when(Section section, String key) {
    return periods(section, key).stream().findFirst().orElse(null);
  }

  static Set<When> periods(Section section, String key) {
    Set<When> periods = new LinkedHashSet<>();
    for (String text : section.texts(key)) {
      Optional<When> when = When.read(text);
      when.ifPresent(periods::add);
      if (when.isEmpty()) {
        section.wrong(key, "\"" + text + "\" is no period such as 2022/23, return or previous");
      }
    }
    return periods;
  }

  private @Nullable Meaning brackets(Section section) {
    return section.has("brackets") ? load(section.section("brackets").knowing(KEYS)) : null;
  }

  private Meaning.@Nullable Supplied supplied(Section section) {
    if (!section.has("supplied")) {
      return null;
    }
    Section inner = section.section("supplied").knowing(Set.of("measures", "yes", "no"));
    List<String> measures = codes.codes(inner, "measures", "MEASURE");
    return new Meaning.Supplied(measures, folded(inner, "yes"), folded(inner, "no"));
  }

  private static List<String> folded(Section section, String key) {
    return section.texts(key).stream().map(Wording::fold).toList();
  }

  Tokens tokens(Section section) {
    Map<String, Reason> reasons = new HashMap<>();
    Section inner = section.section("tokens");
    for (String sign : inner.keys()) {
      Reason reason = Reason.byWord().get(inner.text(sign));
      if (reason == null) {
        String near = Spelling.didYouMean(inner.text(sign), Reason.byWord().keySet());
        inner.wrong(sign, "\"" + inner.text(sign) + "\" is no meaning of a sign" + near);
      } else {
        reasons.put(Wording.fold(sign), reason);
      }
    }
    return new Tokens(reasons, List.of());
  }
}
