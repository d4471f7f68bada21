package org.safereturns.ledger;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Severity;

/**
 * What was checked and what became of it; what each check is stands once for each rule book, and
 * not for each submission.
 */
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

  private CheckRows() {}

  static void replace(Handle handle, long submission, List<RuleOutcome> outcomes) {
    OUTCOMES.replace(handle, submission, outcomes);
  }

  /** Keeps what the checks of a rule book are, if that is not known yet. */
  static void keep(Handle handle, String ruleBook, List<RuleInfo> checks) {
    if (isKnown(handle, ruleBook)) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into rule_book_check (rule_book, ordinal, code, title, severity, why, source)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing");
    for (int i = 0; i < checks.size(); i++) {
      RuleInfo check = checks.get(i);
      batch.add(
          ruleBook,
          i,
          check.code().text(),
          Text.clean(check.title()),
          check.severity().name(),
          Text.clean(check.why()),
          Text.clean(check.source()));
    }
    batch.execute();
  }

  private static boolean isKnown(Handle handle, String ruleBook) {
    return handle
        .select("select 1 from rule_book_check where rule_book = ? limit 1", ruleBook)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  static List<RuleOutcome> outcomes(Handle handle, long submission) {
    return OUTCOMES.read(handle, submission);
  }

  static Map<Long, List<RuleOutcome>> outcomes(Handle handle, List<Long> submissions) {
    return OUTCOMES.read(handle, submissions);
  }

  static List<RuleInfo> checks(Handle handle, String ruleBook) {
    return handle
        .select("select * from rule_book_check where rule_book = ? order by ordinal", ruleBook)
        .map(
            (row, context) ->
                new RuleInfo(
                    new RuleCode(row.getString("code")),
                    row.getString("title"),
                    Severity.valueOf(row.getString("severity")),
                    row.getString("why"),
                    row.getString("source")))
        .list();
  }
}
