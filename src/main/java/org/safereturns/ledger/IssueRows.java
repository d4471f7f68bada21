package org.safereturns.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.Issues;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SeverityChange;

/** The issues that are kept, their linked cells, and the exact number of each code. */
final class IssueRows {
  private record Link(int issue, Origin cell) {}

  private record Total(RuleCode code, long found) {}

  private static final Rows<Issue> ISSUES =
      new Rows<>(
          "issue",
          "code, severity, subject, message, seen, mend, bars_release, about, question,"
              + " explanation, explained_by, explained_with, objection,"
              + " usual_severity, changed_because, changed_until, "
              + Places.ORIGIN,
          IssueRows::values,
          (row, context) -> issue(row));

  private static final Rows<Link> LINKS =
      new Rows<>(
          "issue_link",
          "issue, " + Places.ORIGIN,
          link -> {
            List<Object> values = new ArrayList<>(List.of(link.issue()));
            values.addAll(Places.of(link.cell()));
            return values.toArray();
          },
          (row, context) -> new Link(row.getInt("issue"), Places.origin(row)));

  private static final Rows<Total> TOTALS =
      new Rows<>(
          "issue_total",
          "code, total",
          total -> new Object[] {total.code().text(), total.found()},
          (row, context) -> new Total(new RuleCode(row.getString("code")), row.getLong("total")));

  private IssueRows() {}

  static void replace(Handle handle, long submission, Issues issues) {
    List<Issue> kept = issues.kept();
    ISSUES.replace(handle, submission, kept);
    LINKS.replace(handle, submission, links(kept));
    TOTALS.replace(
        handle,
        submission,
        issues.totals().entrySet().stream().map(e -> new Total(e.getKey(), e.getValue())).toList());
  }

  private static List<Link> links(List<Issue> kept) {
    return IntStream.range(0, kept.size())
        .boxed()
        .flatMap(i -> kept.get(i).linked().stream().map(cell -> new Link(i, cell)))
        .toList();
  }

  private static Issue issue(ResultSet row) throws SQLException {
    return new Issue(
        new RuleCode(row.getString("code")),
        Severity.valueOf(row.getString("severity")),
        Places.origin(row),
        List.of(),
        row.getString("subject"),
        row.getString("message"),
        row.getString("seen"),
        row.getString("mend"),
        row.getBoolean("bars_release"),
        new IssueKey(row.getString("about"), row.getString("question")),
        explanation(row),
        change(row));
  }

  private static Optional<Explanation> explanation(ResultSet row) throws SQLException {
    String words = row.getString("explanation");
    return words == null
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                words,
                row.getString("explained_by"),
                row.getString("explained_with"),
                row.getString("objection")));
  }

  private static Optional<SeverityChange> change(ResultSet row) throws SQLException {
    String usual = row.getString("usual_severity");
    return usual == null
        ? Optional.empty()
        : Optional.of(
            new SeverityChange(
                Severity.valueOf(usual),
                row.getString("changed_because"),
                LocalDate.parse(row.getString("changed_until"))));
  }

  /** Those with an explanation, accepted or not; without the other cells that take part. */
  static List<Issue> explained(Handle handle, long submission) {
    return ISSUES.read(handle, submission, "explanation is not null");
  }

  static Issues read(
      Handle handle,
      long submission,
      Map<Severity, Long> bySeverity,
      Map<Severity, Long> explained) {
    List<Issue> issues = new ArrayList<>(ISSUES.read(handle, submission));
    Map<Integer, List<Origin>> links = new TreeMap<>();
    for (Link link : LINKS.read(handle, submission)) {
      links.computeIfAbsent(link.issue(), i -> new ArrayList<>()).add(link.cell());
    }
    links.forEach((i, cells) -> issues.set(i, linked(issues.get(i), cells)));
    Map<RuleCode, Long> totals = new TreeMap<>();
    TOTALS.read(handle, submission).forEach(t -> totals.put(t.code(), t.found()));
    return Issues.restored(issues, totals, bySeverity, explained);
  }

  private static Issue linked(Issue i, Collection<Origin> cells) {
    return new Issue(
        i.code(),
        i.severity(),
        i.origin(),
        List.copyOf(cells),
        i.subject(),
        i.message(),
        i.seen(),
        i.mend(),
        i.barsRelease(),
        i.key(),
        i.explanation(),
        i.change());
  }

  private static Object[] values(Issue issue) {
    List<@Nullable Object> values =
        new ArrayList<>(
            List.of(
                issue.code().text(),
                issue.severity().name(),
                issue.subject(),
                issue.message(),
                issue.seen(),
                issue.mend(),
                issue.barsRelease(),
                Text.kept(issue.key().about()),
                issue.key().reference()));
    values.add(issue.explanation().map(Explanation::words).orElse(null));
    values.add(issue.explanation().map(Explanation::by).orElse(null));
    values.add(issue.explanation().map(Explanation::given).orElse(null));
    values.add(issue.explanation().map(Explanation::objection).orElse(null));
    values.add(issue.change().map(c -> c.usual().name()).orElse(null));
    values.add(issue.change().map(SeverityChange::reason).orElse(null));
    values.add(issue.change().map(c -> c.until().toString()).orElse(null));
    values.addAll(Places.of(issue.origin()));
    return values.toArray();
  }
}
