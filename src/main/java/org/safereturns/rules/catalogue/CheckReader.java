package org.safereturns.rules.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Effective;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.text.RuleFile;

/** Reads what rules and rows of tables have in common. */
public final class CheckReader {
  /** Which prefix belongs to which folder. */
  public static final Map<String, String> FOLDERS =
      Map.ofEntries(
          Map.entry("FIL", "file"),
          Map.entry("MAP", "mapping"),
          Map.entry("VAL", "value"),
          Map.entry("CMP", "completeness"),
          Map.entry("LOG", "logic"),
          Map.entry("SUM", "sums"),
          Map.entry("XSR", "sources"),
          Map.entry("TRD", "trend"),
          Map.entry("COV", "coverage"),
          Map.entry("SDC", "disclosure"),
          Map.entry("PII", "personal"));

  private static final Set<String> MAY_BE_EMPTY = Set.of("to", "mend");

  private final String file;
  private final Function<String, @Nullable String> values;
  private final ToIntFunction<String> lines;
  private final Mistakes mistakes;
  private boolean sound = true;

  private CheckReader(
      String file,
      Function<String, @Nullable String> values,
      ToIntFunction<String> lines,
      Mistakes mistakes) {
    this.file = file;
    this.values = values;
    this.lines = lines;
    this.mistakes = mistakes;
  }

  static Optional<Check> ofRule(RuleFile rule, Mistakes mistakes) {
    CheckReader reader =
        new CheckReader(
            rule.path(),
            key -> {
              RuleFile.Located located = rule.metadata().get(key);
              return located == null ? null : located.value();
            },
            rule::lineOf,
            mistakes);
    Optional<Phase> phase =
        reader.constant("phase", Phase.ofRules(), "record, return or collection");
    if (rule.why().isEmpty()) {
      reader.wrong("title", "has no comment \"// Why: ...\" above the rule");
    }
    if (rule.value("needs").isBlank()) {
      reader.wrong("needs", "@needs is missing or empty; the least need is \"return\"");
    }
    return phase.flatMap(p -> reader.read(rule.name(), rule.code(), p, rule.why()));
  }

  static Optional<Check> ofRow(CsvLine row, Phase phase, Mistakes mistakes) {
    CheckReader reader =
        new CheckReader(
            row.file(),
            key -> row.values().get(key.equals("barsRelease") ? "bars_release" : key),
            key -> row.line(),
            mistakes);
    if (row.get("why").isEmpty()) {
      reader.wrong("why", "the column \"why\" is empty");
    }
    return reader.read(row.file() + ":" + row.line(), row.get("code"), phase, row.get("why"));
  }

  private Optional<Check> read(String name, String codeText, Phase phase, String why) {
    Optional<RuleCode> code = parsed("code", () -> new RuleCode(codeText));
    code.ifPresent(this::belongsHere);
    Optional<Effective> effective = effective(required("from"), required("to"));
    Optional<List<Need>> needs = parsed("needs", () -> Need.parse(optional("needs")));
    Optional<Severity> severity =
        constant("severity", Severity.values(), "error, query, warning or note");
    String bars = optional("barsRelease");
    if (!List.of("", "yes").contains(bars)) {
      wrong("barsRelease", "says \"yes\" or is left out");
    }
    String title = required("title");
    String message = filled("message", required("message"));
    String mend = filled("mend", required("mend"));
    String seen = filled("seen", optional("seen"));
    String source = required("source");
    if (!sound || code.isEmpty() || effective.isEmpty() || needs.isEmpty() || severity.isEmpty()) {
      return Optional.empty();
    }
    Wording wording =
        new Wording(title, severity.get(), message, mend, seen, bars.equals("yes"), why, source);
    return Optional.of(
        new Check(
            name,
            code.get(),
            phase,
            effective.get(),
            needs.get(),
            wording,
            file,
            lines.applyAsInt("title")));
  }

  private void belongsHere(RuleCode code) {
    String folder = FOLDERS.get(code.family());
    if (folder == null) {
      wrong("title", code + ": there is no family " + code.family());
    } else if (!file.contains("/" + folder + "/")) {
      wrong("title", code + " belongs into the folder " + folder);
    }
  }

  private String required(String key) {
    String value = values.apply(key);
    if (value == null) {
      wrong(key, "\"" + key + "\" is missing");
      return "";
    }
    if (value.isEmpty() && !MAY_BE_EMPTY.contains(key)) {
      wrong(key, "\"" + key + "\" is empty");
    }
    return value;
  }

  /** A text with placeholders, each with both its brackets. */
  private String filled(String key, String text) {
    if (Wording.fill(text, name -> "").matches("(?s).*[{}].*")) {
      wrong(key, "\"" + key + "\" has a bracket without its other: write {name}");
    }
    return text;
  }

  private String optional(String key) {
    String value = values.apply(key);
    return value == null ? "" : value;
  }

  private <T> Optional<T> parsed(String key, Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (IllegalArgumentException e) {
      wrong(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Effective> effective(String from, String to) {
    return from.isEmpty() ? Optional.empty() : parsed("from", () -> Effective.parse(from, to));
  }

  private <E extends Enum<E>> Optional<E> constant(String key, E[] constants, String known) {
    String word = required(key);
    Optional<E> constant =
        Arrays.stream(constants).filter(c -> c.name().equalsIgnoreCase(word)).findFirst();
    if (constant.isEmpty() && !word.isEmpty()) {
      wrong(key, "\"" + word + "\" is not one of " + known);
    }
    return constant;
  }

  private void wrong(String key, String problem) {
    sound = false;
    mistakes.add(file, lines.applyAsInt(key), problem);
  }
}
