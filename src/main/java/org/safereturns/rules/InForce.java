package org.safereturns.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.SystemFault;

/** The checks that are in force for one run, and the account of what became of each. */
final class InForce {
  private final RuleBook book;
  private final List<Check> checks;
  private final Set<String> names;

  InForce(RuleBook book, Optional<Period> period) {
    this.book = book;
    this.checks = book.catalogue().inForce(period);
    this.names = checks.stream().map(Check::name).collect(Collectors.toSet());
  }

  /** What can be put to the facts of one phase. */
  Judges judges(Phase phase, Presence presence, UnaryOperator<Row> ready) {
    List<Check> rules =
        book.catalogue().rules().values().stream()
            .map(Catalogue.Rule::check)
            .filter(c -> c.phase() == phase && names.contains(c.name()))
            .filter(c -> presence.firstMissing(c.needs()).isEmpty())
            .toList();
    List<Row> rows =
        rows().stream()
            .filter(r -> r.check().phase() == phase)
            .filter(r -> r.notRun(presence).isEmpty())
            .map(ready)
            .toList();
    return book.judges(phase, rules, rows);
  }

  /**
   * Nothing noticed may pass by silence.
   *
   * @throws SystemFault if no row in force has the words for a finding
   */
  void requireWords(List<Finding> findings) {
    Set<FindingKind> worded =
        rows().stream()
            .filter(FindingRow.class::isInstance)
            .map(row -> ((FindingRow) row).finding())
            .collect(Collectors.toSet());
    for (Finding finding : findings) {
      if (!worded.contains(finding.kind())) {
        throw new SystemFault("no findings.csv has words for " + finding.kind());
      }
    }
  }

  /** The account of every check in force, by code. */
  List<RuleOutcome> outcomes(List<Phase> phases, Presence presence, Map<RuleCode, Long> found) {
    Map<String, Row> rows = new HashMap<>();
    rows().forEach(r -> rows.put(r.check().name(), r));
    List<RuleOutcome> outcomes = new ArrayList<>();
    for (Check check : checks) {
      if (phases.contains(check.phase())) {
        Row row = rows.get(check.name());
        Optional<String> reason =
            row == null ? presence.firstMissing(check.needs()) : row.notRun(presence);
        outcomes.add(outcome(check, reason, found.getOrDefault(check.code(), 0L)));
      }
    }
    return outcomes;
  }

  private static RuleOutcome outcome(Check check, Optional<String> notRun, long found) {
    return notRun
        .map(reason -> RuleOutcome.notRun(check.code(), reason))
        .orElseGet(() -> RuleOutcome.ran(check.code(), check.info().severity(), found));
  }

  private List<Row> rows() {
    return book.catalogue().rows().stream().filter(r -> names.contains(r.check().name())).toList();
  }
}
