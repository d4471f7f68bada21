package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Coverage.Line;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Dimensions;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Table;

/** Who should have sent what, and what came of it. */
final class CoverageTable {
  private final Dimensions dimensions;

  CoverageTable(Labels labels) {
    this.dimensions = new Dimensions(labels);
  }

  Table<Line> of(Coverage coverage) {
    List<Column<Line>> columns = new ArrayList<>();
    columns.add(Column.text("CODE", "Code of the check", l -> l.due().code().text()));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Who should send it", l -> l.due().sender()));
    columns.add(Column.text("COLLECTION", "The exercise it belongs to", l -> l.due().collection()));
    columns.add(Column.text("TIME_PERIOD", "For when", l -> l.due().period().code()));
    columns.add(Column.text("TIME_PERIOD_LABEL", "In words", l -> l.due().period().label()));
    columns.addAll(
        dimensions.coded(
            "REF_AREA", "REF_AREA", "For where, empty for a whole return", l -> l.due().area()));
    columns.addAll(
        dimensions.coded(
            "MEASURE",
            "MEASURE",
            "Which figure, empty for a whole return",
            l -> l.due().measure()));
    columns.add(
        Column.text(
            "STATE",
            "given, nil return, not given (the return says why), absent for a reason, or missing",
            l -> l.due().state().label()));
    columns.add(Column.text("REASON", "Why it is not there", l -> l.due().reason()));
    columns.add(Column.text("REFERENCE", "The submission that gives it", l -> l.due().reference()));
    columns.add(issue("SEVERITY", "Of what is missing", i -> i.severity().word()));
    columns.add(issue("MESSAGE", "What is missing", Issue::message));
    columns.add(issue("MEND", "What to do about it", Issue::mend));
    return new Table<>(
        "coverage",
        "Who should have sent what",
        "Everything that is due up to the end of the last period that any return is for, and what"
            + " came of it: nil told from missing."
            + notRun(coverage),
        columns,
        coverage.lines());
  }

  private static Column<Line> issue(String name, String description, Function<Issue, String> part) {
    return Column.text(name, description, l -> l.issue().map(part).orElse(""));
  }

  /** A check that asks for nothing must not look like one that found nothing missing. */
  private static String notRun(Coverage coverage) {
    List<String> codes =
        coverage.outcomes().stream()
            .filter(o -> o.result() == RuleOutcome.Result.NOT_RUN)
            .map(o -> o.code().text())
            .distinct()
            .toList();
    return codes.isEmpty()
        ? ""
        : " Not asked, because no period of theirs is over: " + String.join(", ", codes) + ".";
  }
}
