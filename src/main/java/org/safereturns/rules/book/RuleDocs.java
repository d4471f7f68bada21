package org.safereturns.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.issue.Severity;
import org.safereturns.rules.CaseResult;
import org.safereturns.rules.cases.RuleCases;
import org.safereturns.rules.catalogue.CheckReader;
import org.safereturns.rules.cause.Causes;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.engine.Court;

/** Writes {@code rules/RULES.md}: what every check is, from its own words and its cases. */
final class RuleDocs {
  private static final String HEAD =
      """
      # What is checked

      Written by `safe-returns rules docs` from the rules, the tables and their cases: change those,
      not this file. How to write a check stands in [README.md](README.md).

      """;

  private static final Map<String, String> ENDED =
      Map.of("raised", "Raised", "ok", "Not raised", "not run", "Not run");

  private final Court court;
  private final Map<String, List<CaseResult>> results;

  private RuleDocs(Court court) {
    this.court = court;
    this.results =
        new RuleCases(court)
            .all().stream()
                .map(RuleCases.Case::run)
                .collect(
                    Collectors.groupingBy(CaseResult::check, TreeMap::new, Collectors.toList()));
  }

  static String write(Court court) {
    return new RuleDocs(court).write();
  }

  private String write() {
    StringBuilder text = new StringBuilder(HEAD);
    List<Check> checks = court.catalogue().checks();
    for (Severity severity : Severity.values()) {
      long number = checks.stream().filter(c -> c.wording().severity() == severity).count();
      text.append("* ")
          .append(number)
          .append(" with severity ")
          .append(severity.word())
          .append('\n');
    }
    String family = "";
    for (Check check : checks) {
      if (!check.code().family().equals(family)) {
        family = check.code().family();
        text.append("\n## ")
            .append(family)
            .append(": ")
            .append(CheckReader.FOLDERS.get(family))
            .append('\n');
      }
      text.append(entry(check));
    }
    text.append(OwnBounds.section(court.catalogue()));
    List<String> causes = court.catalogue().references().causes().examples();
    if (!causes.isEmpty()) {
      text.append(
          "\n## Likely causes\n\nTold where one explains why figures do not go together:\n\n");
      causes.forEach(words -> text.append("* ").append(words).append('\n'));
    }
    return text.toString();
  }

  private String entry(Check check) {
    Wording wording = check.wording();
    List<CaseResult> cases = results.getOrDefault(check.name(), List.of());
    String words =
        cases.stream()
            .map(CaseResult::message)
            .filter(m -> !m.isEmpty())
            .findFirst()
            .orElse(wording.message() + " " + wording.mend());
    List<String> lines = new ArrayList<>();
    lines.add(
        "**%s**%s, %s, on %s."
            .formatted(
                wording.severity().word(),
                wording.barsRelease() ? " that bars release" : "",
                check.effective().text(),
                switch (check.phase()) {
                  case RECORD -> "each case record";
                  case RETURN -> "each return";
                  case COLLECTION -> "the returns of all senders together";
                  case COVERAGE -> "the list of who should send what";
                }));
    court
        .catalogue()
        .references()
        .knownIssues()
        .find(check.code())
        .ifPresent(
            issue ->
                lines.add("**Not run** since %s (%s).".formatted(issue.since(), issue.reason())));
    lines.add("*Why:* " + wording.why());
    if (!wording.source().isEmpty()) {
      lines.add("*Source:* " + wording.source());
    }
    String reader = check.phase() == Phase.COVERAGE ? "analyst" : "sender";
    lines.add("*The %s reads:* %s".formatted(reader, words.strip() + cause(wording)));
    for (String ended : List.of("raised", "ok", "not run")) {
      String names = names(cases, ended);
      if (!names.isEmpty()) {
        lines.add("*%s when:* %s.".formatted(ENDED.get(ended), names));
      }
    }
    return "\n### %s %s\n\n%s\n"
        .formatted(check.code(), wording.title(), String.join("\\\n", lines));
  }

  private static String cause(Wording wording) {
    return wording.placeholders().contains(Causes.NAME)
        ? " (Where one is likely, the cause follows.)"
        : "";
  }

  private static String names(List<CaseResult> cases, String ended) {
    return cases.stream()
        .filter(c -> c.ended().equals(ended))
        .map(CaseResult::name)
        .collect(Collectors.joining("; "));
  }
}
