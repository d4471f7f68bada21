package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Statistic;
import org.safereturns.mapping.template.Derived;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlNode;

/** Loads how a figure that is no count is derived: of which base, since when, less what. */
final class DerivedLoader {
  private final CodeLookup codes;

  DerivedLoader(CodeLookup codes) {
    this.codes = codes;
  }

  /** Null for a count. */
  @Nullable Derived load(Section section) {
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
      return new Derived(statistic, codes.measure(section, key), Set.of(), per(statistic, 0));
    }
    Section base = section.section(key);
    boolean rate = statistic == Statistic.RATE;
    base.knowing(rate ? Set.of("per", "of", "without") : Set.of("measure", "without"));
    if (rate) {
      base.required("per");
      base.required("of");
    }
    for (String dimension : base.texts("without")) {
      codes.list(base, "without", dimension);
    }
    return new Derived(
        statistic,
        codes.measure(base, rate ? "of" : "measure"),
        Set.copyOf(base.texts("without")),
        per(statistic, base.number("per", 0)));
  }

  private static int per(Statistic statistic, int given) {
    return statistic == Statistic.PERCENTAGE ? 100 : given;
  }
}
