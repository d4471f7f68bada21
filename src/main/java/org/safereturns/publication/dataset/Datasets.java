package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.dataset.FigureTables.Of;
import org.safereturns.publication.dataset.SubmissionTables.Relation;
import org.safereturns.publication.dataset.SubmissionTables.Ruled;
import org.safereturns.publication.table.Dimensions;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Table;

/** Collects from the ledger what each dataset shows, in its order. */
public final class Datasets {
  private static final Comparator<Submission> BY_SENDER =
      Comparator.comparing(Submission::sender).thenComparing(Submission::reference);

  private static final Comparator<Of<Completeness>> BY_CHARACTERISTIC =
      Comparator.comparing((Of<Completeness> c) -> c.submission().sender())
          .thenComparing(c -> c.what().measure())
          .thenComparing(c -> c.what().context())
          .thenComparing(c -> c.what().characteristic())
          .thenComparing(c -> c.submission().reference())
          .thenComparing(c -> c.what().origin());

  private static final Comparator<Addressed> BY_IMPORTANCE =
      Comparator.comparing(Addressed::sender).thenComparing(Addressed::issue, Issue.BY_IMPORTANCE);

  private final Ledger ledger;
  private final Dimensions dimensions;
  private final FigureTables figures;
  private final SubmissionTables submissions;
  private final ComparisonTables comparisons;
  private final CoverageTable due;

  public Datasets(Ledger ledger, Labels labels) {
    this.ledger = ledger;
    this.dimensions = new Dimensions(labels);
    this.figures = new FigureTables(labels);
    this.submissions = new SubmissionTables(labels);
    this.comparisons = new ComparisonTables(labels);
    this.due = new CoverageTable(labels);
  }

  public List<Table<?>> tables(
      List<Submission> shown, List<Reconciliation> reconciliations, Coverage coverage) {
    Map<String, Submission> standing = new TreeMap<>();
    ledger.figures().standing().forEach(s -> standing.put(s.reference(), s));
    List<Filed> filed = ledger.figures().standingFigures();
    List<Submission> bySender = shown.stream().sorted(BY_SENDER).toList();
    Settlements settlements =
        new Settlements(ledger.disagreements().settlements(), reconciliations);
    ExplanationTables said = new ExplanationTables(explained(bySender));
    return List.of(
        figures.observations(of(Observation.class, filed, standing), settlements, said),
        figures.gaps(of(Gap.class, filed, standing), said),
        said.table(dimensions),
        figures.completeness(completeness(standing)),
        submissions.submissions(bySender, standing.keySet()),
        submissions.checks(new Checks(ledger, current(bySender))),
        submissions.decisions(decisions(bySender)),
        due.of(coverage),
        submissions.reconciliation(relations(reconciliations)),
        comparisons.comparisons(settlements.sides()),
        comparisons.settlements(settlements.settled()));
  }

  private List<Submission> current(List<Submission> bySender) {
    Set<String> current =
        ledger.figures().current().stream().map(Submission::reference).collect(Collectors.toSet());
    return bySender.stream().filter(s -> current.contains(s.reference())).toList();
  }

  private List<ExplanationTables.Said> explained(List<Submission> bySender) {
    Set<String> explained = ledger.explanations().references();
    return bySender.stream()
        .filter(s -> explained.contains(s.reference()))
        .flatMap(
            s ->
                ledger.explanations().of(s.reference()).stream()
                    .map(issue -> new ExplanationTables.Said(s, issue)))
        .toList();
  }

  private static <C> List<Of<C>> of(
      Class<C> kind, List<Filed> filed, Map<String, Submission> standing) {
    return filed.stream()
        .filter(f -> kind.isInstance(f.cell()))
        .flatMap(
            f ->
                Optional.ofNullable(standing.get(f.reference())).stream()
                    .map(s -> new Of<>(s, kind.cast(f.cell()))))
        .toList();
  }

  private List<Of<Completeness>> completeness(Map<String, Submission> standing) {
    return standing.values().stream()
        .flatMap(
            s -> ledger.figures().completenessOf(s.reference()).stream().map(c -> new Of<>(s, c)))
        .sorted(BY_CHARACTERISTIC)
        .toList();
  }

  private List<Ruled> decisions(List<Submission> bySender) {
    Set<String> decided = ledger.desk().decided();
    return bySender.stream()
        .filter(s -> decided.contains(s.reference()))
        .flatMap(s -> ledger.desk().decisions(s.reference()).stream().map(d -> new Ruled(s, d)))
        .toList();
  }

  private static List<Relation> relations(List<Reconciliation> reconciliations) {
    return reconciliations.stream()
        .sorted(Comparator.comparing(Reconciliation::period))
        .flatMap(r -> relations(r).stream())
        .toList();
  }

  /** A line for each issue, by check, and one for each check without. */
  private static List<Relation> relations(Reconciliation one) {
    Map<RuleCode, RuleOutcome> outcomes = new TreeMap<>();
    one.outcomes().forEach(o -> outcomes.put(o.code(), o));
    Map<RuleCode, List<Addressed>> issues =
        one.issues().stream()
            .sorted(BY_IMPORTANCE)
            .collect(
                Collectors.groupingBy(a -> a.issue().code(), TreeMap::new, Collectors.toList()));
    issues.forEach((code, list) -> outcomes.putIfAbsent(code, RuleOutcome.ran(code, list.size())));
    List<Relation> rows = new ArrayList<>();
    outcomes.forEach(
        (code, outcome) -> {
          List<Addressed> found = issues.getOrDefault(code, List.of());
          if (found.isEmpty()) {
            rows.add(new Relation(one.period(), outcome, "", Optional.empty()));
          }
          found.forEach(
              a ->
                  rows.add(
                      new Relation(one.period(), outcome, a.sender(), Optional.of(a.issue()))));
        });
    return rows;
  }
}
