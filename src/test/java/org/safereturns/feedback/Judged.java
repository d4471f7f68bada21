package org.safereturns.feedback;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.TestData;
import org.safereturns.feedback.report.Contact;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Issues;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.issue.Versions;

/** A judged submission with harmless defaults: a test names only what matters to it. */
public final class Judged {
  public static final Contact CONTACT =
      new Contact("Domestic Abuse Data Team", "da-data@example.org");

  private final List<Issue> issues = new ArrayList<>();
  private final List<Completeness> completeness = new ArrayList<>();
  private final List<Cell> cells =
      new ArrayList<>(
          List.of(
              TestData.figure().value("100"), TestData.figure().at(3, 2).gap(GapReason.BLANK, "")));
  private final Map<RuleCode, RuleOutcome> outcomes = new TreeMap<>();
  private final Map<RuleCode, RuleInfo> checks = new TreeMap<>();
  private Optional<Outcome> outcome = Optional.empty();
  private boolean recognised = true;
  private long rows = 40;

  Judged() {
    check("SUM-900", "Parts add up to their total", Severity.ERROR);
    outcomes.put(new RuleCode("SUM-900"), RuleOutcome.ran(new RuleCode("SUM-900"), 0));
    check("TRD-901", "This year goes with last year", Severity.QUERY);
    outcomes.put(
        new RuleCode("TRD-901"),
        RuleOutcome.notRun(new RuleCode("TRD-901"), "there is no earlier return to compare with"));
  }

  static Feedback feedback() {
    return new Feedback(CONTACT, list -> Optional.empty());
  }

  static Receipt receipt(Path file) {
    return new Receipt(
        "SR-2026-000042",
        "ashford",
        "Ashford Borough Council",
        file.getFileName().toString(),
        file,
        true);
  }

  Judged check(String code, String title, Severity severity) {
    RuleCode rule = new RuleCode(code);
    checks.put(
        rule, new RuleInfo(rule, title, severity, "so that the totals hold", "Guidance 4.2"));
    return this;
  }

  Judged error(String code, String sheet, int row, int column) {
    return add(issue(code, Severity.ERROR, sheet, row, column, "12"));
  }

  Judged query(String code, String sheet, int row, int column) {
    return add(issue(code, Severity.QUERY, sheet, row, column, "7"));
  }

  Judged warning(String code, String sheet, int row, int column) {
    return add(issue(code, Severity.WARNING, sheet, row, column, "6"));
  }

  Judged note(String code) {
    return add(issue(code, Severity.NOTE, "", 0, 0, ""));
  }

  public static Issue issue(
      String code, Severity severity, String sheet, int row, int column, String seen) {
    return new Issue(
        new RuleCode(code),
        severity,
        Origin.cell("test.xlsx", sheet, row, column),
        List.of(),
        "",
        "The total and its parts do not go together.",
        seen,
        "Correct the total or one of its parts.",
        false);
  }

  public static Issue told(String code, String message) {
    Origin origin = Origin.cell("test.xlsx", "A", 1, 1);
    return new Issue(
        new RuleCode(code), Severity.ERROR, origin, List.of(), "", message, "", "Mend it.", false);
  }

  Judged notRun(String code, String reason) {
    check(code, "Check of " + code, Severity.QUERY);
    outcomes.put(new RuleCode(code), RuleOutcome.notRun(new RuleCode(code), reason));
    return this;
  }

  Judged add(Issue issue) {
    issues.add(issue);
    if (!checks.containsKey(issue.code())) {
      check(issue.code().text(), "Check of " + issue.code(), issue.severity());
    }
    outcomes.merge(
        issue.code(),
        RuleOutcome.ran(issue.code(), 1),
        (a, b) -> RuleOutcome.ran(issue.code(), a.found() + 1));
    return this;
  }

  Judged completeness(Characteristic characteristic, long total, long asked, long usable) {
    Context context = new Context("E07000105", Period.financialQuarter(2026, 1), Breakdown.TOTAL);
    Origin origin = Origin.wholeSheet("test.xlsx", "Cases");
    completeness.add(
        new Completeness(characteristic, "HOUSEHOLDS", context, total, asked, usable, origin));
    return this;
  }

  Judged ending(Outcome given) {
    outcome = Optional.of(given);
    return this;
  }

  Judged unrecognised() {
    recognised = false;
    return ending(Outcome.QUARANTINED);
  }

  Judged rows(long number) {
    rows = number;
    return this;
  }

  List<Issue> issues() {
    return issues;
  }

  ValidationResult result() {
    Issues all = new Issues();
    issues.forEach(all::add);
    return new ValidationResult(
        outcome.orElseGet(() -> Outcome.of(all)),
        recognised ? header() : null,
        "We are sure that this is the district quarterly return: every heading was found.",
        rows,
        0,
        cells,
        completeness,
        all,
        List.copyOf(outcomes.values()),
        List.copyOf(checks.values()),
        new Versions("0.1.0", "a1b2c3d4", "e5f6a7b8", "c9d0e1f2"));
  }

  private static ReturnHeader header() {
    return new ReturnHeader(
        "district.quarterly.v1",
        "District quarterly return",
        "district",
        "ashford",
        Period.financialQuarter(2026, 1),
        Purpose.RESTRICTED,
        Set.of(Characteristic.SEX, Characteristic.RACE),
        Map.of());
  }
}
