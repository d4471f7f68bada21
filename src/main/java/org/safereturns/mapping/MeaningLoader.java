package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Statistic;

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

  private final CodeLists lists;

  MeaningLoader(CodeLists lists) {
    this.lists = lists;
  }

  Meaning load(Section section) {
    return new Meaning(
        measure(section, "measure"),
        code(section, "unit", "UNIT_MEASURE"),
        code(section, "area", "REF_AREA"),
        when(section, "period"),
        when(section, "since"),
        by(section, "by"),
        derived(section),
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
      labels.add(label(name, section.section(name)));
    }
    return labels;
  }

  private Label label(String name, Section about) {
    Set<String> keys = new TreeSet<>(KEYS);
    keys.add("also");
    about.knowing(keys);
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(phrase(name, about));
    about.texts("also").forEach(t -> phrases.add(phrase(t, about)));
    return new Label(phrases, load(about));
  }

  /** A quoted text whose placeholders are all known. */
  Phrase phrase(String text, Section section) {
    Phrase phrase = new Phrase(text);
    for (String placeholder : phrase.placeholders()) {
      if (!Set.of("*", "value", "period", "since").contains(placeholder)
          && lists.find(Phrase.listOf(placeholder)).isEmpty()) {
        String nearest = Wording.nearest(placeholder, lists.ids());
        section.wrong(
            section.line(),
            "unknown placeholder {" + placeholder + "}; did you mean {" + nearest + "}?");
      }
    }
    return phrase;
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

  private String measure(Section section, String key) {
    String text = section.text(key);
    boolean settledLater = text.contains(Meaning.ROW) || text.equals(Derived.UNNAMED);
    return settledLater ? text : code(section, key, "MEASURE");
  }

  String code(Section section, String key, String list) {
    return section.has(key) ? code(section, key, list, section.text(key)) : "";
  }

  /** The code that a text names on a list; a mistake on the key's line if there is none. */
  String code(Section section, String key, String list, String text) {
    Optional<Code> code = lists.named(list, text);
    if (code.isEmpty()) {
      section.wrong(key, unknown(list, text));
    }
    return code.map(Code::code).orElse("");
  }

  private String unknown(String list, String text) {
    if (lists.find(list).isEmpty()) {
      return "unknown code list \""
          + list
          + "\"; did you mean \""
          + Wording.nearest(list, lists.ids())
          + "\"?";
    }
    List<String> codes =
        lists.find(list).stream().flatMap(l -> l.codes().stream()).map(Code::code).toList();
    return "\"%s\" is not on the list %s; did you mean \"%s\"?"
        .formatted(text, list, Wording.nearest(text, codes));
  }

  /** Checks that a list exists. */
  String list(Section section, String key, String id) {
    if (lists.find(id).isEmpty()) {
      section.wrong(key, unknown(id, ""));
    }
    return id;
  }

  SortedMap<String, String> by(Section section, String key) {
    SortedMap<String, String> by = new TreeMap<>();
    Section inner = section.section(key);
    for (String dimension : inner.keys()) {
      by.put(dimension, code(inner, dimension, dimension, inner.text(dimension)));
    }
    return by;
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

  private @Nullable Derived derived(Section section) {
    List<Derived> derived = new ArrayList<>();
    if (section.has("percentage_of")) {
      derived.add(based(section, "percentage_of", Statistic.PERCENTAGE));
    }
    if (section.has("rate")) {
      derived.add(based(section, "rate", Statistic.RATE));
    }
    if (section.has("difference_from")) {
      derived.add(based(section, "difference_from", Statistic.DIFFERENCE));
    }
    if (section.has("change")) {
      derived.add(Derived.change(change(section)));
    }
    if (derived.size() > 1) {
      section.wrong(section.line(), "a figure is derived in one way only");
    }
    return derived.isEmpty() ? null : derived.get(0);
  }

  private static Statistic change(Section section) {
    return switch (section.text("change")) {
      case "percent" -> Statistic.PERCENT_CHANGE;
      case "difference" -> Statistic.DIFFERENCE;
      default -> {
        section.wrong("change", "\"change\" is percent or difference");
        yield Statistic.DIFFERENCE;
      }
    };
  }

  private Derived based(Section section, String key, Statistic statistic) {
    boolean named = section.node(key).orElseThrow() instanceof YamlNode.Scalar;
    if (named) {
      return new Derived(statistic, measure(section, key), Set.of(), per(statistic, 0));
    }
    Section base = section.section(key);
    boolean rate = statistic == Statistic.RATE;
    base.knowing(rate ? Set.of("per", "of", "without") : Set.of("measure", "without"));
    if (rate) {
      base.required("per");
      base.required("of");
    }
    for (String dimension : base.texts("without")) {
      list(base, "without", dimension);
    }
    return new Derived(
        statistic,
        measure(base, rate ? "of" : "measure"),
        Set.copyOf(base.texts("without")),
        per(statistic, base.number("per", 0)));
  }

  private static int per(Statistic statistic, int given) {
    return statistic == Statistic.PERCENTAGE ? 100 : given;
  }

  private @Nullable Meaning brackets(Section section) {
    return section.has("brackets") ? load(section.section("brackets").knowing(KEYS)) : null;
  }

  private Meaning.@Nullable Supplied supplied(Section section) {
    if (!section.has("supplied")) {
      return null;
    }
    Section inner = section.section("supplied").knowing(Set.of("measures", "yes", "no"));
    List<String> measures =
        inner.texts("measures").stream().map(m -> code(inner, "measures", "MEASURE", m)).toList();
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
        String nearest = Wording.nearest(inner.text(sign), Reason.byWord().keySet());
        inner.wrong(
            sign, "\"" + inner.text(sign) + "\" is no meaning; did you mean \"" + nearest + "\"?");
      } else {
        reasons.put(Wording.fold(sign), reason);
      }
    }
    return new Tokens(reasons, List.of());
  }
}
