package org.safereturns.rules.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.safereturns.issue.RuleCode;
import org.safereturns.rules.KnownIssue;
import org.safereturns.rules.Received;
import org.safereturns.rules.SenderSeverity;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.catalogue.TableKind;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.RuleFile;
import org.safereturns.rules.words.Labels;

/**
 * Where checks are put to facts: what is compiled, and within which limits.
 *
 * @param stopwatch if there is one, each check is run by itself, and timed
 */
public record Court(
    Catalogue catalogue,
    CompiledRules compiled,
    Labels labels,
    RuleSessions sessions,
    Optional<Stopwatch> stopwatch) {

  /** Whether times are taken: then of every rule that the engine looks at, needed or not. */
  public boolean isTimed() {
    return stopwatch.isPresent();
  }

  /** Why a check is switched off; empty if it is not. */
  public Optional<String> knownIssue(Check check) {
    return catalogue.references().knownIssues().find(check.code()).map(KnownIssue::reason);
  }

  /** What weighs otherwise for one sender. */
  public Map<RuleCode, SenderSeverity> severities(Received received, String collection) {
    return catalogue.references().severities().of(received, collection);
  }

  /** One rule by itself. */
  public Judges only(Check rule) {
    return judges(rule.phase(), List.of(rule), List.of(), Map.of());
  }

  /** One row by itself. */
  public Judges only(Row row) {
    return only(row.check().phase(), List.of(row));
  }

  /** Some rows by themselves. */
  public Judges only(Phase phase, List<Row> rows) {
    return judges(phase, List.of(), rows, Map.of());
  }

  /** Some rules and rows together. */
  public Judges judges(
      Phase phase, List<Check> rules, List<Row> rows, Map<RuleCode, SenderSeverity> severities) {
    Speech speech = new Speech(labels, catalogue.references().causes(), severities);
    return stopwatch
        .<Judges>map(watch -> new Singles(alone(rules, rows, speech), sessions, watch))
        .orElseGet(() -> bench(() -> compiled.base(phase), speech, rules, rows));
  }

  private Map<Check, Bench> alone(List<Check> rules, List<Row> rows, Speech speech) {
    Map<List<RuleFile>, Optional<KieBase>> ready = new HashMap<>();
    Map<Check, Bench> benches = new LinkedHashMap<>();
    for (Check rule : rules) {
      List<RuleFile> file =
          catalogue.rules().values().stream()
              .filter(r -> r.check().equals(rule))
              .map(Catalogue.Rule::file)
              .toList();
      benches.put(rule, bench(() -> compiled(file, ready), speech, List.of(rule), List.of()));
    }
    for (Row row : rows) {
      List<RuleFile> files =
          catalogue.general().stream().filter(f -> TableKind.judges(f, row)).toList();
      benches.put(
          row.check(), bench(() -> compiled(files, ready), speech, List.of(), List.of(row)));
    }
    return benches;
  }

  private Bench bench(
      Supplier<Optional<KieBase>> base, Speech speech, List<Check> rules, List<Row> rows) {
    List<String> general = catalogue.general().stream().map(RuleFile::name).toList();
    return new Bench(base, sessions, speech, rules, rows, general);
  }

  private static Optional<KieBase> compiled(
      List<RuleFile> files, Map<List<RuleFile>, Optional<KieBase>> ready) {
    return ready.computeIfAbsent(
        files, f -> Optional.of(RuleCompiler.load(RuleCompiler.compile(f))));
  }
}
