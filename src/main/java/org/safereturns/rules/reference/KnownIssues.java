package org.safereturns.rules.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.KnownIssue;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/** Checks that are switched off, as {@code known-issues.csv} says: they raise nothing. */
public final class KnownIssues {
  static final String FILE = "known-issues.csv";
  static final KnownIssues NONE = new KnownIssues(Map.of());

  private static final List<String> COLUMNS = List.of("code", "text", "owner", "since");

  private record Entry(KnownIssue issue, CsvLine line) {}

  private final Map<RuleCode, Entry> entries;

  private KnownIssues(Map<RuleCode, Entry> entries) {
    this.entries = entries;
  }

  static KnownIssues read(SourceFile source, Mistakes mistakes) {
    Map<RuleCode, Entry> entries = new LinkedHashMap<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        KnownIssue issue =
            new KnownIssue(
                new RuleCode(Columns.given(line, "code")),
                Wording.quoted(Columns.given(line, "text")),
                Columns.given(line, "owner"),
                Columns.day(line, "since"));
        if (entries.put(issue.code(), new Entry(issue, line)) != null) {
          mistakes.add(line.file(), line.line(), issue.code() + " stands twice");
        }
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return new KnownIssues(entries);
  }

  public Optional<KnownIssue> find(RuleCode code) {
    return Optional.ofNullable(entries.get(code)).map(Entry::issue);
  }

  public List<KnownIssue> list() {
    return entries.values().stream().map(Entry::issue).toList();
  }

  public List<CsvLine> lines() {
    return entries.values().stream().map(Entry::line).toList();
  }
}
