package org.safereturns.rules.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SystemFault;
import org.safereturns.rules.SenderSeverity;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.engine.Court;
import org.safereturns.rules.engine.Judges;
import org.safereturns.rules.table.FindingRow;

/** The checks that are in force for one run, and the account of what became of each. */
final class InForce {
  private final Court court;
  private final Map<RuleCode, SenderSeverity> severities;
  private final List<Check> checks;
  private final Set<String> names;

  /**
   * @param severities what weighs otherwise for the sender of what is judged
   */
  InForce(Court court, Optional<Period> period, Map<RuleCode, SenderSeverity> severities) {
    this.court = court;
    this.severities = severities;
    this.checks = court.catalogue().inForce(period);
    this.names = checks.stream().map(Check::name).collect(Collectors.toSet());
  }

  /** What can be put to the facts of one phase. */
  Judges judges(Phase phase, Presence presence, UnaryOperator<Row> ready) {
    List<Check> rules =
        court.catalogue().rules().values().stream()
            .map(Catalogue.Rule::check)
            .filter(c -> c.phase() == phase)
            .filter(c -> court.isTimed() ? court.knownIssue(c).isEmpty() : isRun(c, presence))
            .toList();
    List<Row> rows =
        rows().stream()
            .filter(r -> r.check().phase() == phase)
            .filter(r -> notRun(r.check(), r, presence).isEmpty())
            .map(ready)
            .toList();
    return court.judges(phase, rules, rows, severities);
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
        Optional<String> reason = notRun(check, rows.get(check.name()), presence);
        outcomes.add(outcome(check, reason, found.getOrDefault(check.code(), 0L)));
      }
    }
    return outcomes;
  }

  private boolean isRun(Check rule, Presence presence) {
    return names.contains(rule.name()) && notRun(rule, null, presence).isEmpty();
  }

  /**
   * Why a check is not run; empty if it is.
   *
   * @param row null for a rule
   */
  private Optional<String> notRun(Check check, @Nullable Row row, Presence presence) {
    return court
        .knownIssue(check)
        .or(() -> row == null ? presence.firstMissing(check.needs()) : row.notRun(presence));
  }

  private RuleOutcome outcome(Check check, Optional<String> notRun, long found) {
    return notRun
        .map(reason -> RuleOutcome.notRun(check.code(), reason))
        .orElseGet(() -> RuleOutcome.ran(check.code(), severity(check), found));
  }

  private Severity severity(Check check) {
    SenderSeverity own = severities.get(check.code());
    return own == null ? check.wording().severity() : own.severity();
  }

  private List<Row> rows() {
    return court.catalogue().rows().stream().filter(r -> names.contains(r.check().name())).toList();
  }
}
