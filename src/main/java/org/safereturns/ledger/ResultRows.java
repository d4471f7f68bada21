package org.safereturns.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Issues;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.issue.Versions;

/** What validation made of a submission, over all its tables. */
final class ResultRows {
  private record Fact(String name, String text) {}

  private static final Rows<Fact> FACTS =
      new Rows<>(
          "header_fact",
          "name, fact",
          fact -> new Object[] {fact.name(), fact.text()},
          (row, context) -> new Fact(row.getString("name"), row.getString("fact")));

  private static final String INSERT =
      "insert into validation (submission_id, template, title, collection, period, purpose,"
          + " characteristics, recognition, rows_read, records_read, program, rule_book, mappings,"
          + " code_lists, errors, queries, warnings, notes, queries_explained, warnings_explained)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ResultRows() {}

  static void replace(Handle handle, long submission, ValidationResult result) {
    handle.execute("delete from validation where submission_id = ?", submission);
    ReturnHeader header = result.header();
    Versions versions = result.versions();
    Issues issues = result.issues();
    handle.execute(
        INSERT,
        submission,
        header == null ? null : header.template(),
        header == null ? null : Text.clean(Text.kept(header.title())),
        header == null ? null : header.collection(),
        header == null ? null : header.period().code(),
        header == null ? null : header.purpose().name(),
        header == null ? null : names(header.characteristics()),
        Text.clean(Text.kept(result.recognition())),
        result.rows(),
        result.records(),
        versions.program(),
        versions.ruleBook(),
        versions.mappings(),
        versions.codeLists(),
        issues.total(Severity.ERROR),
        issues.total(Severity.QUERY),
        issues.total(Severity.WARNING),
        issues.total(Severity.NOTE),
        issues.explained(Severity.QUERY),
        issues.explained(Severity.WARNING));
    FACTS.replace(handle, submission, facts(header));
    CellRows.replace(handle, submission, result.cells());
    CompletenessRows.replace(handle, submission, result.completeness());
    IssueRows.replace(handle, submission, issues);
    Explanations.replace(handle, submission, issues.kept());
    CheckRows.replace(handle, submission, result.outcomes());
    CheckRows.keep(handle, versions.ruleBook(), result.checks());
  }

  private static String names(Set<Characteristic> characteristics) {
    return characteristics.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static List<Fact> facts(@Nullable ReturnHeader header) {
    return header == null
        ? List.of()
        : header.declared().entrySet().stream()
            .map(e -> new Fact(e.getKey(), Text.kept(e.getValue())))
            .toList();
  }

  /**
   * @param outcome the one in force, which an analyst may have changed
   */
  static Optional<ValidationResult> find(Handle handle, Submission submission, Outcome outcome) {
    return handle
        .select("select * from validation where submission_id = ?", submission.order())
        .map((row, context) -> result(handle, submission, outcome, row))
        .findOne();
  }

  private static ValidationResult result(
      Handle handle, Submission submission, Outcome outcome, ResultSet row) throws SQLException {
    long id = submission.order();
    return new ValidationResult(
        outcome,
        header(handle, submission, row),
        row.getString("recognition"),
        row.getLong("rows_read"),
        row.getLong("records_read"),
        CellRows.read(handle, id),
        CompletenessRows.read(handle, id),
        IssueRows.read(handle, id, bySeverity(row), explained(row)),
        CheckRows.outcomes(handle, id),
        CheckRows.checks(handle, row.getString("rule_book")),
        submission.versions().orElseThrow());
  }

  private static Map<Severity, Long> bySeverity(ResultSet row) throws SQLException {
    Map<Severity, Long> totals = new EnumMap<>(Severity.class);
    totals.put(Severity.ERROR, row.getLong("errors"));
    totals.put(Severity.QUERY, row.getLong("queries"));
    totals.put(Severity.WARNING, row.getLong("warnings"));
    totals.put(Severity.NOTE, row.getLong("notes"));
    return totals;
  }

  private static Map<Severity, Long> explained(ResultSet row) throws SQLException {
    Map<Severity, Long> explained = new EnumMap<>(Severity.class);
    explained.put(Severity.QUERY, row.getLong("queries_explained"));
    explained.put(Severity.WARNING, row.getLong("warnings_explained"));
    return explained;
  }

  private static @Nullable ReturnHeader header(Handle handle, Submission submission, ResultSet row)
      throws SQLException {
    String template = row.getString("template");
    if (template == null) {
      return null;
    }
    return new ReturnHeader(
        template,
        row.getString("title"),
        row.getString("collection"),
        submission.sender(),
        Places.period(row.getString("period")),
        Purpose.valueOf(row.getString("purpose")),
        characteristics(row.getString("characteristics")),
        declared(handle, submission.order()));
  }

  /** What a return states about itself. */
  static Map<String, String> declared(Handle handle, long submission) {
    Map<String, String> declared = new TreeMap<>();
    FACTS.read(handle, submission).forEach(f -> declared.put(f.name(), f.text()));
    return declared;
  }

  private static Set<Characteristic> characteristics(String names) {
    return Arrays.stream(names.split(",", -1))
        .filter(n -> !n.isEmpty())
        .map(Characteristic::valueOf)
        .collect(Collectors.toSet());
  }
}
