package org.safereturns.publication.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.ValidationResult;
import org.safereturns.issue.Versions;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.table.FigureId;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.written.Lineage;

/** Tells of one figure how it came here and where it went. */
final class Ancestry {
  private static final int MOST = 20;

  private final Ledger ledger;
  private final Labels labels;
  private final List<Lineage.Line> lineage;
  private final SaidElsewhere others;
  private final Set<String> standing;

  Ancestry(Ledger ledger, Labels labels, List<Lineage.Line> lineage, SaidElsewhere others) {
    this.others = others;
    this.ledger = ledger;
    this.labels = labels;
    this.lineage = lineage;
    this.standing =
        ledger.figures().standing().stream().map(Submission::reference).collect(Collectors.toSet());
  }

  /** What is behind the figure, and where it went. */
  List<String> of(Submission submission, Cell cell) {
    List<String> text = behind(submission, cell);
    text.addAll(went(submission, cell));
    return text;
  }

  List<String> behind(Submission submission, Cell cell) {
    List<String> text = new ArrayList<>();
    text.add(title(submission, cell));
    text.add(
        "  Return:   %s from %s (%s)%s"
            .formatted(
                submission.reference(),
                labels.of("ORGANISATION", submission.sender()),
                submission.sender(),
                submission
                    .about()
                    .map(a -> ": " + a.title() + ", " + a.period().label())
                    .orElse("")));
    text.add("  Stands:   " + stands(submission));
    text.add(
        "  Place:    %s%s"
            .formatted(
                cell.origin().text(),
                cell.raw().isEmpty() ? "" : ", where stood “" + cell.raw() + "”"));
    submission
        .about()
        .ifPresent(
            a ->
                text.add(
                    "  Mapping:  "
                        + a.template()
                        + submission
                            .versions()
                            .map(
                                v ->
                                    " (mappings %s, code lists %s)"
                                        .formatted(v.mappings(), v.codeLists()))
                            .orElse("")));
    ledger
        .submissions()
        .result(submission.reference())
        .ifPresent(result -> text.addAll(checks(submission, cell, result)));
    text.addAll(others.of(submission, cell));
    return text;
  }

  /** The figure and where it went, in short. */
  List<String> goneTo(Submission submission, Cell cell) {
    List<String> text = new ArrayList<>(List.of(title(submission, cell)));
    if (cell.origin().firstRow() < cell.origin().lastRow()) {
      text.add(
          "  Counted:  from the rows of "
              + cell.origin().text()
              + ", this one if it belongs to the category");
    }
    text.add("  Stands:   " + stands(submission));
    text.addAll(went(submission, cell));
    return text;
  }

  private String title(Submission submission, Cell cell) {
    List<String> words = new ArrayList<>();
    words.add(labels.of("MEASURE", cell.measure()));
    cell.breakdown().codes().forEach((list, code) -> words.add(labels.of(list, code)));
    words.add(labels.of("REF_AREA", cell.area()));
    words.add(cell.period().label());
    String what =
        cell instanceof Observation figure
            ? figure.value().toPlainString() + unit(cell)
            : "no figure, "
                + ((Gap) cell).reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return "%s  %s: %s"
        .formatted(FigureId.of(submission.reference(), cell), String.join(", ", words), what);
  }

  private static String unit(Cell cell) {
    return cell.statistic() == Statistic.COUNT
        ? ""
        : " (" + cell.statistic().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")";
  }

  private String stands(Submission submission) {
    return standing.contains(submission.reference())
        ? "yes"
        : "no: the return was superseded, sent back, withdrawn or set aside";
  }

  private static List<String> checks(Submission submission, Cell cell, ValidationResult result) {
    List<String> text = new ArrayList<>();
    long passed = count(result, RuleOutcome.Result.PASSED);
    long notRun = count(result, RuleOutcome.Result.NOT_RUN);
    String failed =
        result.outcomes().stream()
            .filter(o -> o.result() == RuleOutcome.Result.FAILED)
            .map(o -> o.code().text())
            .sorted()
            .collect(Collectors.joining(", "));
    text.add(
        "  Checks:   %s: %d passed, %d not run%s"
            .formatted(
                submission
                    .versions()
                    .map(Versions::ruleBook)
                    .map(v -> "rule book " + v)
                    .orElse("rule book"),
                passed,
                notRun,
                failed.isEmpty() ? "" : ", found something: " + failed));
    result.issues().kept().stream()
        .filter(issue -> isAbout(issue, cell.origin()))
        .sorted(Issue.BY_IMPORTANCE)
        .limit(MOST)
        .forEach(issue -> text.addAll(issue(issue)));
    return text;
  }

  private static long count(ValidationResult result, RuleOutcome.Result wanted) {
    return result.outcomes().stream().filter(o -> o.result() == wanted).count();
  }

  private static List<String> issue(Issue issue) {
    List<String> text = new ArrayList<>();
    text.add(
        "  Issue:    %s (%s) %s".formatted(issue.code(), issue.severity().word(), issue.message()));
    issue
        .explanation()
        .map(Explanation::words)
        .ifPresent(words -> text.add("            Explained: " + words));
    return text;
  }

  private static boolean isAbout(Issue issue, Origin cell) {
    return meet(issue.origin(), cell) || issue.linked().stream().anyMatch(o -> meet(o, cell));
  }

  private static boolean meet(Origin one, Origin other) {
    return one.isOnSheetOf(other)
        && one.firstRow() > 0
        && one.firstRow() <= other.lastRow()
        && other.firstRow() <= one.lastRow()
        && one.firstColumn() <= other.lastColumn()
        && other.firstColumn() <= one.lastColumn();
  }

  private List<String> went(Submission submission, Cell cell) {
    String id = FigureId.of(submission.reference(), cell);
    List<String> text = new ArrayList<>();
    if (standing.contains(submission.reference())) {
      String table = cell instanceof Observation ? "observations" : "gaps";
      text.add("  Gone to:  datasets/%s.csv, FIGURE %s".formatted(table, id));
    }
    lineage.stream()
        .filter(l -> l.from().equals(id))
        .forEach(
            l ->
                text.add(
                    "  Gone to:  %s, %s (%s of: %s – %s)"
                        .formatted(l.output(), l.place(), l.part(), l.about(), l.heading())));
    return text;
  }
}
