package org.safereturns.rules.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Due;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.engine.Court;
import org.safereturns.rules.engine.Raised;
import org.safereturns.rules.reference.Absences;
import org.safereturns.rules.table.ExpectedRow;
import org.safereturns.rules.table.Until;

/** Who should have sent what, judged for all periods at once. */
public record CoverageRun(Court court) {

  public Coverage run(Filings filings, Until until) {
    Absences absences = court.catalogue().references().absences();
    List<ExpectedRow> rows = court.catalogue().expected();
    List<Due> dues =
        rows.stream().flatMap(row -> row.dues(filings, until, absences).stream()).toList();
    Presence presence = new CoveragePresence(dues);
    Map<Due, Issue> issues = new HashMap<>();
    List<Row> ready =
        rows.stream().map(Row.class::cast).filter(r -> notRun(r, presence).isEmpty()).toList();
    for (Raised raised : court.only(Phase.COVERAGE, ready).judge(dues, Origin.wholeFile(""))) {
      issues.put((Due) raised.fact(), raised.issue());
    }
    List<Coverage.Line> lines =
        dues.stream()
            .sorted(Due.ORDER)
            .map(due -> new Coverage.Line(due, Optional.ofNullable(issues.get(due))))
            .toList();
    return new Coverage(lines, outcomes(rows, presence, issues));
  }

  private Optional<String> notRun(Row row, Presence presence) {
    return court.knownIssue(row.check()).or(() -> row.notRun(presence));
  }

  private List<RuleOutcome> outcomes(
      List<ExpectedRow> rows, Presence presence, Map<Due, Issue> issues) {
    Map<RuleCode, Long> found = new HashMap<>();
    issues.values().forEach(issue -> found.merge(issue.code(), 1L, Long::sum));
    List<RuleOutcome> outcomes = new ArrayList<>();
    for (ExpectedRow row : rows) {
      Check check = row.check();
      outcomes.add(
          notRun(row, presence)
              .map(reason -> RuleOutcome.notRun(check.code(), reason))
              .orElseGet(
                  () ->
                      RuleOutcome.ran(
                          check.code(),
                          check.info().severity(),
                          found.getOrDefault(check.code(), 0L))));
    }
    return outcomes;
  }
}
