package org.safereturns.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Issues;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;

/** The issues that are kept, their linked cells, and the exact number of each code. */
final class IssueRows {
  private record Link(int issue, Origin cell) {}

  private record Total(RuleCode code, long found) {}

  private static final Rows<Issue> ISSUES =
      new Rows<>(
          "issue",
          "code, severity, subject, message, seen, mend, bars_release, " + Places.ORIGIN,
          IssueRows::values,
          (row, context) ->
              new Issue(
                  new RuleCode(row.getString("code")),
                  Severity.valueOf(row.getString("severity")),
                  Places.origin(row),
                  List.of(),
                  row.getString("subject"),
                  row.getString("message"),
                  row.getString("seen"),
                  row.getString("mend"),
                  row.getBoolean("bars_release")));

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

  static Issues read(Handle handle, long submission, Map<Severity, Long> bySeverity) {
    List<Issue> issues = new ArrayList<>(ISSUES.read(handle, submission));
    Map<Integer, List<Origin>> links = new TreeMap<>();
    for (Link link : LINKS.read(handle, submission)) {
      links.computeIfAbsent(link.issue(), i -> new ArrayList<>()).add(link.cell());
    }
    links.forEach((i, cells) -> issues.set(i, linked(issues.get(i), cells)));
    Map<RuleCode, Long> totals = new TreeMap<>();
    TOTALS.read(handle, submission).forEach(t -> totals.put(t.code(), t.found()));
    return Issues.restored(issues, totals, bySeverity);
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
        i.barsRelease());
  }

  private static Object[] values(Issue issue) {
    List<Object> values =
        new ArrayList<>(
            List.of(
                issue.code().text(),
                issue.severity().name(),
                issue.subject(),
                issue.message(),
                issue.seen(),
                issue.mend(),
                issue.barsRelease()));
    values.addAll(Places.of(issue.origin()));
    return values.toArray();
  }
}
