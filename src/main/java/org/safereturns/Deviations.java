package org.safereturns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.issue.RuleCode;
import org.safereturns.rules.KnownIssue;
import org.safereturns.rules.SenderSeverity;
import org.safereturns.rules.book.RuleBook;

/**
 * What deviates from the checks as they stand, for analysts: known issues and severities of
 * senders.
 *
 * @param today a severity whose time is over does nothing, and is told as such
 */
record Deviations(RuleBook book, LocalDate today) {

  /** A line for each that is about one check. */
  List<String> of(RuleCode code) {
    return Stream.concat(
            book.knownIssues().stream().filter(i -> i.code().equals(code)).map(this::line),
            book.severities().stream().filter(s -> s.code().equals(code)).map(this::line))
        .toList();
  }

  /** How many there are of each kind, then a line for each. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    told.add("Checks switched off: " + book.knownIssues().size());
    book.knownIssues().forEach(i -> told.add("  " + i.code() + " " + line(i)));
    told.add("Severities changed for a sender: " + book.severities().size());
    book.severities().forEach(s -> told.add("  " + s.code() + " " + line(s)));
    return told;
  }

  private String line(KnownIssue issue) {
    return "not run (%s) since %s, %s".formatted(issue.reason(), issue.since(), issue.owner());
  }

  private String line(SenderSeverity severity) {
    return "%s for %s%s up to %s%s, %s: %s"
        .formatted(
            severity.severity().word(),
            severity.sender(),
            severity.collection().isEmpty() ? "" : " in " + severity.collection(),
            severity.until(),
            severity.holdsOn(today) ? "" : " (over: does nothing any more)",
            severity.owner(),
            severity.reason());
  }
}
