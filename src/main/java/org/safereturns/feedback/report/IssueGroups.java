package org.safereturns.feedback.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Origin;
import org.safereturns.feedback.text.Plain;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Issues;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleInfo;

/** Gathers the issues by check, gravest check first, and numbers them in this order. */
final class IssueGroups {
  private IssueGroups() {}

  static List<Report.Group> of(Issues issues, Map<RuleCode, RuleInfo> checks) {
    Map<RuleCode, List<Issue>> byCode = new LinkedHashMap<>();
    issues.numbered().forEach(i -> byCode.computeIfAbsent(i.code(), c -> new ArrayList<>()).add(i));
    List<Report.Group> groups = new ArrayList<>();
    int number = 1;
    for (List<Issue> found : byCode.values()) {
      Issue gravest = found.get(0);
      RuleInfo check = checks.getOrDefault(gravest.code(), unlisted(gravest));
      groups.add(group(check, found, issues.total(gravest.code()), places(found, number)));
      number += found.size();
    }
    return groups;
  }

  private static List<Report.Place> places(List<Issue> found, int first) {
    List<Report.Place> places = new ArrayList<>();
    for (Issue issue : found) {
      places.add(place(first + places.size(), issue));
    }
    return places;
  }

  private static Report.Group group(
      RuleInfo check, List<Issue> found, long total, List<Report.Place> places) {
    String change =
        found.stream()
            .map(ChangedSeverity::words)
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    return new Report.Group(
        check.code().text(),
        Plain.line(check.title()),
        found.get(0).severity().word(),
        change,
        Plain.sentence(check.why()),
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
        Plain.sheet(origin.sheet()),
        origin.cells(),
        Plain.quote(issue.subject()),
        Plain.line(issue.message()),
        Plain.quote(issue.seen()),
        Plain.line(issue.mend()),
        linked(issue),
        issue.barsRelease(),
        issue.key().reference(),
        issue.explanation().map(IssueGroups::said).orElse(null));
  }

  private static Report.Said said(Explanation given) {
    return new Report.Said(
        Plain.line(given.words()),
        Plain.line(given.by()),
        given.isAccepted(),
        Plain.line(given.objection()));
  }

  /** Cells on the issue's own sheet by their cells alone, others with their sheet. */
  static List<String> linked(Issue issue) {
    String here = issue.origin().sheet();
    return issue.linked().stream()
        .map(o -> o.sheet().equals(here) ? o.cells() : Plain.sheet(o.sheet()) + "!" + o.cells())
        .map(Plain::line)
        .filter(cells -> !cells.isEmpty())
        .toList();
  }
}
