package org.safereturns.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.rules.RecordChunk;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.table.FieldRows;

/** Rules and rows that are put to the facts all at once. */
final class Bench implements Judges {
  /** By place, then by code: what a reader of the file meets first stands first. */
  static final Comparator<Raised> BY_PLACE =
      Comparator.comparing(
          Raised::issue,
          Comparator.comparing(Issue::origin)
              .thenComparing(Issue::code)
              .thenComparing(Issue::message));

  private final Supplier<Optional<KieBase>> base;
  private final RuleSessions sessions;
  private final Speech speech;
  private final Map<String, Check> rules;
  private final List<Row> rows;
  private final Set<String> names;

  /**
   * @param base asked for only when there is something to judge
   * @param rules those that may be run
   * @param general names of the rules that judge rows
   */
  Bench(
      Supplier<Optional<KieBase>> base,
      RuleSessions sessions,
      Speech speech,
      List<Check> rules,
      List<Row> rows,
      List<String> general) {
    this.base = base;
    this.sessions = sessions;
    this.speech = speech;
    this.rules = rules.stream().collect(Collectors.toMap(Check::name, Function.identity()));
    this.rows = List.copyOf(rows);
    this.names = new HashSet<>(this.rules.keySet());
    names.addAll(general);
  }

  @Override
  public boolean hasRules() {
    return !rules.isEmpty();
  }

  @Override
  public List<Raised> judge(List<?> facts, Origin file) {
    if (rules.isEmpty() && rows.isEmpty()) {
      return List.of();
    }
    KieBase compiled = compiled();
    List<Raised> raised = new ArrayList<>();
    List<Object> all = new ArrayList<>(rows);
    all.addAll(FieldRows.among(rows));
    all.addAll(facts);
    sessions.run(
        compiled,
        all,
        new RaisedIssues(rules::get, speech, file, facts, raised::add),
        names::contains,
        sessions.limits().firings(size(facts), rules.size() + rows.size()));
    raised.sort(BY_PLACE);
    return raised;
  }

  /** Ready when it is asked for, or when this was called. */
  KieBase compiled() {
    return base.get().orElseThrow(() -> new IllegalStateException("checks without compiled rules"));
  }

  private static int size(List<?> facts) {
    return facts.stream().mapToInt(f -> f instanceof RecordChunk c ? c.records().size() : 1).sum();
  }
}
