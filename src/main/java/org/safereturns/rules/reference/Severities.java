package org.safereturns.rules.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.Severity;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.Received;
import org.safereturns.rules.SenderSeverity;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/** What weighs otherwise for one sender, as {@code severities.csv} says. */
public final class Severities {
  static final String FILE = "severities.csv";
  static final Severities NONE = new Severities(List.of());

  private static final List<String> COLUMNS =
      List.of("code", "sender", "collection", "severity", "reason", "owner", "until");

  public record Entry(SenderSeverity severity, CsvLine line) {
    private boolean isSameAs(SenderSeverity other) {
      return severity.code().equals(other.code())
          && severity.sender().equals(other.sender())
          && severity.collection().equals(other.collection());
    }
  }

  private final List<Entry> entries;

  private Severities(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  static Severities read(SourceFile source, Mistakes mistakes) {
    List<Entry> entries = new ArrayList<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        SenderSeverity severity = severity(line);
        if (entries.stream().anyMatch(e -> e.isSameAs(severity))) {
          mistakes.add(line.file(), line.line(), "stands twice: one line for each of them");
        }
        entries.add(new Entry(severity, line));
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return new Severities(entries);
  }

  private static SenderSeverity severity(CsvLine line) {
    String[] words = Stream.of(Severity.values()).map(Severity::word).toArray(String[]::new);
    String word = Columns.oneOf(line, "severity", words);
    return new SenderSeverity(
        new RuleCode(Columns.given(line, "code")),
        Columns.given(line, "sender"),
        line.get("collection"),
        Severity.valueOf(word.toUpperCase(Locale.ROOT)),
        Wording.quoted(Columns.given(line, "reason")),
        Columns.given(line, "owner"),
        Columns.day(line, "until"));
  }

  /** Those that hold for one submission; what is said of its collection goes before what is not. */
  public Map<RuleCode, SenderSeverity> of(Received received, String collection) {
    Map<RuleCode, SenderSeverity> holding = new HashMap<>();
    list().stream()
        .filter(s -> s.isAbout(received, collection))
        .sorted(Comparator.comparing(SenderSeverity::collection))
        .forEach(s -> holding.put(s.code(), s));
    return holding;
  }

  public List<SenderSeverity> list() {
    return entries.stream().map(Entry::severity).toList();
  }

  public List<Entry> entries() {
    return entries;
  }
}
