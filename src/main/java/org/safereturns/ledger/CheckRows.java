package org.safereturns.ledger;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Severity;

/** What was checked, what each check is, and what became of it. */
final class CheckRows {
  private static final Rows<RuleOutcome> OUTCOMES =
      new Rows<>(
          "rule_outcome",
          "code, result, found, reason",
          o -> new Object[] {o.code().text(), o.result().name(), o.found(), o.reason()},
          (row, context) ->
              new RuleOutcome(
                  new RuleCode(row.getString("code")),
                  RuleOutcome.Result.valueOf(row.getString("result")),
                  row.getLong("found"),
                  row.getString("reason")));

  private static final Rows<RuleInfo> IN_FORCE =
      new Rows<>(
          "rule_in_force",
          "code, title, severity, why, source",
          i -> new Object[] {i.code().text(), i.title(), i.severity().name(), i.why(), i.source()},
          (row, context) ->
              new RuleInfo(
                  new RuleCode(row.getString("code")),
                  row.getString("title"),
                  Severity.valueOf(row.getString("severity")),
                  row.getString("why"),
                  row.getString("source")));

  private CheckRows() {}

  static void replace(
      Handle handle, long submission, List<RuleOutcome> outcomes, List<RuleInfo> checks) {
    OUTCOMES.replace(handle, submission, outcomes);
    IN_FORCE.replace(handle, submission, checks);
  }

  static List<RuleOutcome> outcomes(Handle handle, long submission) {
    return OUTCOMES.read(handle, submission);
  }

  static Map<Long, List<RuleOutcome>> outcomes(Handle handle, List<Long> submissions) {
    return OUTCOMES.read(handle, submissions);
  }

  static List<RuleInfo> inForce(Handle handle, long submission) {
    return IN_FORCE.read(handle, submission);
  }
}
