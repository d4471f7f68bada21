package org.safereturns.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Issues;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;

/** Numbers the issues by importance and gathers them by check, gravest check first. */
final class IssueGroups {
  private IssueGroups() {}

  static List<Report.Group> of(Issues issues, Map<RuleCode, RuleInfo> checks) {
    Map<RuleCode, Issue> gravest = new LinkedHashMap<>();
    Map<RuleCode, List<Report.Place>> places = new LinkedHashMap<>();
    int number = 0;
    for (Issue issue : issues.kept()) {
      number++;
      gravest.putIfAbsent(issue.code(), issue);
      places.computeIfAbsent(issue.code(), c -> new ArrayList<>()).add(place(number, issue));
    }
    return gravest.values().stream()
        .map(
            issue ->
                group(
                    checks.getOrDefault(issue.code(), unlisted(issue)),
                    issue,
                    issues.total(issue.code()),
                    places.getOrDefault(issue.code(), List.of())))
        .toList();
  }

  private static Report.Group group(
      RuleInfo check, Issue gravest, long total, List<Report.Place> places) {
    return new Report.Group(
        check.code().text(),
        Plain.line(check.title()),
        gravest.severity().word(),
        Plain.line(check.why()),
        Plain.line(check.source()),
        total,
        List.copyOf(places));
  }

  /** Of a check outside the submission's own, such as a comparison of senders. */
  private static RuleInfo unlisted(Issue issue) {
    return new RuleInfo(issue.code(), "Check " + issue.code(), issue.severity(), "", "");
  }

  private static Report.Place place(int number, Issue issue) {
    Origin origin = issue.origin();
    return new Report.Place(
        number,
        Plain.line(origin.sheet()),
        origin.cells(),
        Plain.quote(issue.subject()),
        Plain.line(issue.message()),
        Plain.quote(issue.seen()),
        Plain.line(issue.mend()),
        linked(issue),
        issue.barsRelease());
  }

  /** Cells on the issue's own sheet by their cells alone, others with their sheet. */
  static List<String> linked(Issue issue) {
    String here = issue.origin().sheet();
    return issue.linked().stream()
        .map(o -> o.sheet().equals(here) ? o.cells() : o.sheet() + "!" + o.cells())
        .map(Plain::line)
        .filter(cells -> !cells.isEmpty())
        .toList();
  }
}
