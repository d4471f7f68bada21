package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Versions;
import org.safereturns.ledger.Decision;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Dimensions;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Rows;
import org.safereturns.publication.table.Table;

/** Who sent what, what was checked, and where senders disagree. */
final class SubmissionTables {

  /** What became of a check on a submission. */
  record Check(Submission submission, RuleOutcome outcome) {}

  /** What an analyst decided about a submission. */
  record Ruled(Submission submission, Decision decision) {}

  /**
   * What a collection rule found, or that it found nothing.
   *
   * @param sender for whom the issue is, empty if there is none
   */
  record Relation(Period period, RuleOutcome outcome, String sender, Optional<Issue> issue) {
    String text(Function<Issue, String> part) {
      return issue.map(part).orElse("");
    }
  }

  private final Dimensions dimensions;

  SubmissionTables(Labels labels) {
    this.dimensions = new Dimensions(labels);
  }

  /**
   * @param standing references of those whose figures stand
   */
  Table<Submission> submissions(List<Submission> rows, Set<String> standing) {
    List<Column<Submission>> columns = new ArrayList<>();
    columns.add(Column.text("REFERENCE", "As on the receipt", Submission::reference));
    columns.addAll(dimensions.coded("SENDER", "ORGANISATION", "Who sent it", Submission::sender));
    columns.add(Column.text("FILE", "File as the sender named it", Submission::fileName));
    columns.add(
        Column.text(
            "OUTCOME",
            "accepted, accepted_with_queries, returned, quarantined; empty if not yet known",
            s -> word(s.outcome())));
    columns.add(
        Column.text(
            "QUARANTINE",
            "unreadable_file, unknown_sender or our_failure, if set aside",
            s -> word(s.quarantine())));
    columns.add(
        Column.text(
            "RULING",
            "What an analyst decided, none if nobody did",
            s -> word(Optional.of(s.ruling()))));
    columns.add(
        Column.text(
            "STANDS",
            "yes if its figures are in observations.csv",
            s -> standing.contains(s.reference()) ? "yes" : "no"));
    columns.addAll(aboutColumns());
    columns.add(found("ERRORS", Submission.Found::errors));
    columns.add(found("QUERIES", Submission.Found::queries));
    columns.add(found("QUERIES_EXPLAINED", Submission.Found::explained));
    columns.add(found("WARNINGS", Submission.Found::warnings));
    columns.add(version("PROGRAM", Versions::program));
    columns.add(version("RULE_BOOK", Versions::ruleBook));
    columns.add(version("MAPPINGS", Versions::mappings));
    columns.add(version("CODE_LISTS", Versions::codeLists));
    columns.add(Column.text("SHA256", "Digest of the file's bytes", Submission::sha256));
    columns.add(Column.whole("SIZE", "Bytes", Submission::size));
    return new Table<>(
        "submissions",
        "Submissions",
        "Every file that came in: who sent it, how it ended, and which versions judged it.",
        columns,
        rows);
  }

  private static List<Column<Submission>> aboutColumns() {
    return List.of(
        about("COLLECTION", "The exercise the return belongs to", Submission.About::collection),
        about("TEMPLATE", "The mapping that read it, with its version", Submission.About::template),
        about("TITLE", "The return template", Submission.About::title),
        about(
            "ANSWERS",
            "The submission whose file holds the figures, if this one brought only explanations",
            Submission.About::answers),
        about(
            "TIME_PERIOD", "Reporting period", a -> a.period().isStated() ? a.period().code() : ""),
        about("TIME_PERIOD_LABEL", "Reporting period in words", a -> a.period().label()),
        about(
            "PURPOSE",
            "For whom the return was made: restricted (the county) or for_publication",
            a -> a.forPublication() ? "for_publication" : "restricted"));
  }

  Table<Check> checks(Rows<Check> rows) {
    List<Column<Check>> columns = new ArrayList<>();
    columns.add(Column.text("REFERENCE", "As in submissions.csv", c -> c.submission().reference()));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Who sent it", c -> c.submission().sender()));
    columns.add(Column.text("CODE", "Code of the check", c -> c.outcome().code().text()));
    columns.add(
        Column.text("RESULT", "passed, failed or not run", c -> c.outcome().result().label()));
    columns.add(Column.whole("FOUND", "Issues raised, exactly", c -> c.outcome().found()));
    columns.add(Column.text("REASON", "Why it was not run", c -> c.outcome().reason()));
    return new Table<>(
        "checks",
        "What was checked",
        "What became of each check on each submission; of a return that was sent again, on the one"
            + " that stands and on the last.",
        columns,
        rows);
  }

  Table<Ruled> decisions(List<Ruled> rows) {
    List<Column<Ruled>> columns = new ArrayList<>();
    columns.add(Column.text("REFERENCE", "As in submissions.csv", r -> r.submission().reference()));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Who sent it", r -> r.submission().sender()));
    columns.add(
        Column.text(
            "DECISION",
            "retry, discard, withdraw, accept, explain or reprocess",
            r -> word(Optional.of(r.decision().kind()))));
    columns.add(Column.text("ANALYST", "Who decided", r -> r.decision().analyst()));
    columns.add(Column.text("REASON", "Why", r -> r.decision().reason()));
    return new Table<>(
        "decisions",
        "What analysts decided",
        "Each decision about a submission, with who made it and why, the first one first.",
        columns,
        rows);
  }

  Table<Relation> reconciliation(List<Relation> rows) {
    List<Column<Relation>> columns = new ArrayList<>();
    columns.add(Column.text("TIME_PERIOD", "Reporting period", r -> r.period().code()));
    columns.add(Column.text("TIME_PERIOD_LABEL", "In words", r -> r.period().label()));
    columns.add(Column.text("CODE", "Code of the check", r -> r.outcome().code().text()));
    columns.add(
        Column.text("RESULT", "passed, failed or not run", r -> r.outcome().result().label()));
    columns.add(
        Column.text(
            "REASON", "Why it was not run; how much was settled", r -> r.outcome().reason()));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Whose figure it is about", Relation::sender));
    columns.add(Column.text("SEVERITY", "Of the issue", r -> r.text(i -> i.severity().word())));
    columns.add(place("FILE", "File", Origin::file));
    columns.add(place("SHEET", "Sheet", Origin::sheet));
    columns.add(place("CELL", "Cell", Origin::cells));
    columns.add(Column.text("SUBJECT", "Which figure", r -> r.text(Issue::subject)));
    columns.add(Column.text("MESSAGE", "What is wrong", r -> r.text(Issue::message)));
    columns.add(Column.text("SEEN", "What stood there", r -> r.text(Issue::seen)));
    columns.add(Column.text("MEND", "How to put it right", r -> r.text(Issue::mend)));
    return new Table<>(
        "reconciliation",
        "Where senders disagree",
        "What the checks across senders found in each period; a line without a sender is a check"
            + " that passed or was not run.",
        columns,
        rows);
  }

  private static Column<Relation> place(
      String name, String description, Function<Origin, String> part) {
    return Column.text(name, description, r -> r.text(i -> part.apply(i.origin())));
  }

  private static Column<Submission> about(
      String name, String description, Function<Submission.About, String> part) {
    return Column.text(name, description, s -> s.about().map(part).orElse(""));
  }

  private static Column<Submission> version(String name, Function<Versions, String> part) {
    return Column.text(name, "Version that judged it", s -> s.versions().map(part).orElse(""));
  }

  private static Column<Submission> found(String name, Function<Submission.Found, Long> part) {
    return new Column<>(
        name,
        Column.Type.WHOLE,
        "Issues of this severity, empty if not judged",
        s -> s.found().map(part).map(String::valueOf).orElse(""));
  }

  private static String word(Optional<? extends Enum<?>> constant) {
    return constant.map(c -> c.name().toLowerCase(Locale.ROOT)).orElse("");
  }
}
