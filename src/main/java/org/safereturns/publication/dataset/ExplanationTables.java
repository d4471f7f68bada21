package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Dimensions;
import org.safereturns.publication.table.Table;

/** What senders said about their figures: a table of its own, and a remark beside each figure. */
final class ExplanationTables {
  /** An issue with what was said about it. */
  record Said(Submission submission, Issue issue) {
    Explanation explanation() {
      return issue.explanation().orElseThrow();
    }
  }

  private final List<Said> all;
  private final Map<String, List<Issue>> accepted = new HashMap<>();

  ExplanationTables(List<Said> all) {
    this.all = List.copyOf(all);
    for (Said said : all) {
      if (said.issue().isExplained()) {
        accepted
            .computeIfAbsent(
                place(said.submission(), said.issue().origin()), p -> new ArrayList<>())
            .add(said.issue());
      }
    }
  }

  private static String place(Submission submission, Origin origin) {
    return submission.reference() + " " + origin.text();
  }

  /** What was said about a figure, each with the code of its check; empty if nothing was. */
  String remark(Submission submission, Cell cell) {
    String key = cell.key().text();
    return accepted.getOrDefault(place(submission, cell.origin()), List.of()).stream()
        .filter(issue -> isAbout(issue, key))
        .map(issue -> issue.code() + ": " + issue.explanation().orElseThrow().words())
        .collect(Collectors.joining(" | "));
  }

  /** Two figures may stand in one cell: a count and its share. */
  private static boolean isAbout(Issue issue, String key) {
    String about = issue.key().about();
    return about.endsWith(key) || !about.contains("|");
  }

  Table<Said> table(Dimensions dimensions) {
    List<Column<Said>> columns = new ArrayList<>();
    columns.add(Column.text("REFERENCE", "As in submissions.csv", s -> s.submission().reference()));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Who sent it", s -> s.submission().sender()));
    columns.add(Column.text("CODE", "Code of the check", s -> s.issue().code().text()));
    columns.add(Column.text("SEVERITY", "Of the issue", s -> s.issue().severity().word()));
    columns.add(
        Column.text(
            "QUESTION",
            "Reference of the issue: the same for as long as the figure says the same",
            s -> s.issue().key().reference()));
    columns.add(Column.text("ABOUT", "Key of the figure", s -> s.issue().key().about()));
    columns.add(Column.text("SUBJECT", "The same in words", s -> s.issue().subject()));
    columns.add(place("FILE", "File as in observations.csv", Origin::file));
    columns.add(place("SHEET", "Sheet as there", Origin::sheet));
    columns.add(place("CELL", "Cell as there", Origin::cells));
    columns.add(Column.text("MESSAGE", "What was asked", s -> s.issue().message()));
    columns.add(
        Column.text(
            "EXPLANATION",
            "What the sender said, personal details hidden",
            s -> s.explanation().words()));
    columns.add(
        Column.text(
            "ACCEPTED", "yes, or no: asked again", s -> s.issue().isExplained() ? "yes" : "no"));
    columns.add(
        Column.text("OBJECTION", "Why it is asked again", s -> s.explanation().objection()));
    columns.add(
        Column.text(
            "GIVEN_BY",
            "Who said and who noted it; empty if the sender wrote it into a file",
            s -> s.explanation().by()));
    columns.add(
        Column.text("GIVEN_WITH", "The submission it came with", ExplanationTables::givenWith));
    return new Table<>(
        "explanations",
        "What senders explained",
        "Each issue about which a sender has said something, and whether it tells why.",
        columns,
        all);
  }

  private static String givenWith(Said said) {
    String given = said.explanation().given();
    return given.isEmpty() ? said.submission().reference() : given;
  }

  private static Column<Said> place(
      String name, String description, Function<Origin, String> part) {
    return Column.text(name, description, s -> part.apply(s.issue().origin()));
  }
}
