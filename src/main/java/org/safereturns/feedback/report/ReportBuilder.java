package org.safereturns.feedback.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.feedback.text.Plain;
import org.safereturns.issue.Issues;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.RuleOutcome.Result;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.issue.Versions;

/** Makes the {@link Report} of one validation: all text in it is plain, all numbers exact. */
public final class ReportBuilder {
  private static final Comparator<RuleOutcome> BY_CODE = Comparator.comparing(RuleOutcome::code);

  private static final Report.Totals NOTHING =
      new Report.Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, false, 0);

  private final Labels labels;
  private final Contact contact;

  public ReportBuilder(Labels labels, Contact contact) {
    this.labels = labels;
    this.contact = contact;
  }

  public Report report(Receipt receipt, ValidationResult result, Report.@Nullable Changes changes) {
    Map<RuleCode, RuleInfo> checks =
        result.checks().stream().collect(Collectors.toMap(RuleInfo::code, Function.identity()));
    Report.Totals totals = totals(result);
    List<Report.Group> groups = IssueGroups.of(result.issues(), checks);
    return new Report(
        Plain.line(receipt.reference()),
        sender(receipt),
        file(receipt),
        readAs(result),
        Ending.of(result).words(totals, receipt.isDryRun(), Ending.BELOW),
        totals,
        groups.stream().filter(g -> !g.isNote() && !g.isExplained()).toList(),
        groups.stream().filter(g -> !g.isNote() && g.isExplained()).toList(),
        groups.stream().filter(Report.Group::isNote).toList(),
        result.completeness().stream().map(this::recorded).toList(),
        notAsked(result.header()),
        checks(result.outcomes(), checks),
        changes,
        null,
        versions(result.versions()),
        contact);
  }

  /** Of a submission that we failed to judge. */
  public Report ourFailure(Receipt receipt) {
    return new Report(
        Plain.line(receipt.reference()),
        sender(receipt),
        file(receipt),
        null,
        Ending.OUR_FAILURE.words(NOTHING, receipt.isDryRun(), Ending.BELOW),
        NOTHING,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Report.Checks(0, 0, 0, List.of()),
        null,
        null,
        null,
        contact);
  }

  private static Report.Sender sender(Receipt receipt) {
    return new Report.Sender(Plain.line(receipt.sender()), Plain.line(receipt.senderName()));
  }

  private static Report.FileSent file(Receipt receipt) {
    return new Report.FileSent(Plain.line(receipt.fileName()));
  }

  private static Report.@Nullable ReadAs readAs(ValidationResult result) {
    ReturnHeader header = result.header();
    if (header == null) {
      return null;
    }
    return new Report.ReadAs(
        Plain.line(header.title()),
        header.template(),
        header.collection(),
        header.period().isStated() ? header.period().code() : "",
        header.period().label(),
        header.isForPublication() ? "for publication" : "restricted",
        Plain.line(result.recognition()));
  }

  private static Report.Totals totals(ValidationResult result) {
    Issues issues = result.issues();
    long gaps = result.cells().stream().filter(Gap.class::isInstance).count();
    return new Report.Totals(
        issues.total(),
        issues.total(Severity.ERROR),
        issues.total(Severity.QUERY),
        issues.total(Severity.WARNING),
        issues.total(Severity.NOTE),
        result.rows(),
        result.records(),
        result.cells().size() - gaps,
        gaps,
        issues.barsRelease(),
        issues.explained(Severity.QUERY));
  }

  private Report.Recorded recorded(Completeness c) {
    return new Report.Recorded(
        Plain.begun(c.characteristic().label()),
        Plain.line(labels.people(c)),
        c.total(),
        c.asked(),
        c.usable(),
        c.askedRate(),
        c.usableRate());
  }

  private static List<String> notAsked(@Nullable ReturnHeader header) {
    return header == null
        ? List.of()
        : Stream.of(Characteristic.values())
            .filter(c -> !header.characteristics().contains(c))
            .map(Characteristic::label)
            .toList();
  }

  private static Report.Checks checks(List<RuleOutcome> outcomes, Map<RuleCode, RuleInfo> checks) {
    List<Report.Check> list = new ArrayList<>();
    for (RuleOutcome outcome : outcomes.stream().sorted(BY_CODE).toList()) {
      RuleInfo check = checks.get(outcome.code());
      list.add(
          new Report.Check(
              outcome.code().text(),
              check == null ? outcome.code().text() : Plain.line(check.title()),
              outcome.result().label(),
              outcome.found(),
              Plain.sentence(outcome.reason())));
    }
    return new Report.Checks(
        count(outcomes, Result.PASSED),
        count(outcomes, Result.FAILED),
        count(outcomes, Result.NOT_RUN),
        list);
  }

  private static long count(List<RuleOutcome> outcomes, Result result) {
    return outcomes.stream().filter(o -> o.result() == result).count();
  }

  private static Report.Versions versions(Versions v) {
    return new Report.Versions(v.program(), v.ruleBook(), v.mappings(), v.codeLists());
  }
}
