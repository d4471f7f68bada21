package org.safereturns.rules;

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

/** The rules and rows that are in force, ready to be put to facts again and again. */
final class Judges {
  /** By place, then by code: what a reader of the file meets first stands first. */
  private static final Comparator<RaisedIssues.Raised> BY_PLACE =
      Comparator.comparing(
          RaisedIssues.Raised::issue,
          Comparator.comparing(Issue::origin)
              .thenComparing(Issue::code)
              .thenComparing(Issue::message));

  private final Supplier<Optional<KieBase>> base;
  private final RunLimits limits;
  private final Speech speech;
  private final Map<String, Check> rules;
  private final List<Row> rows;
  private final Set<String> names;

  /**
   * @param base asked for only when there is something to judge
   * @param rules those that may be run
   * @param general names of the rules that judge rows
   */
  Judges(
      Supplier<Optional<KieBase>> base,
      RunLimits limits,
      Speech speech,
      List<Check> rules,
      List<Row> rows,
      List<String> general) {
    this.base = base;
    this.limits = limits;
    this.speech = speech;
    this.rules = rules.stream().collect(Collectors.toMap(Check::name, Function.identity()));
    this.rows = List.copyOf(rows);
    this.names = new HashSet<>(this.rules.keySet());
    names.addAll(general);
  }

  /** Whether there are rules, and not only the rows of tables. */
  boolean hasRules() {
    return !rules.isEmpty();
  }

  /**
   * @param file where issues about the whole submission are told
   * @return in a repeatable order
   */
  List<RaisedIssues.Raised> judge(List<?> facts, Origin file) {
    if (rules.isEmpty() && rows.isEmpty()) {
      return List.of();
    }
    KieBase compiled =
        base.get().orElseThrow(() -> new IllegalStateException("checks without compiled rules"));
    List<RaisedIssues.Raised> raised = new ArrayList<>();
    List<Object> all = new ArrayList<>(rows);
    all.addAll(FieldRows.among(rows));
    all.addAll(facts);
    new RuleSession(compiled, limits)
        .run(
            all,
            new RaisedIssues(rules::get, speech, file, facts, raised::add),
            names::contains,
            limits.firings(size(facts), rules.size() + rows.size()));
    raised.sort(BY_PLACE);
    return raised;
  }

  private static int size(List<?> facts) {
    return facts.stream().mapToInt(f -> f instanceof RecordChunk c ? c.records().size() : 1).sum();
  }
}
