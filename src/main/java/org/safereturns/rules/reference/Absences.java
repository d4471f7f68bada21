package org.safereturns.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Period;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.check.Effective;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/**
 * What nobody can be expected to give, and why, as {@code absences.csv} says: a service that
 * another body provides, a council that is no more.
 */
public final class Absences {
  static final String FILE = "absences.csv";
  public static final Absences NONE = new Absences(List.of());

  private static final List<String> COLUMNS =
      List.of("collection", "sender", "area", "measure", "from", "to", "because", "source");

  /** A line of the file; what is empty means any. */
  private record Entry(CsvLine line, Effective effective) {
    boolean speaksOf(String column, String code) {
      return line.get(column).isEmpty() || line.get(column).equals(code);
    }
  }

  private final List<Entry> entries;

  private Absences(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  static Absences read(SourceFile source, Mistakes mistakes) {
    List<Entry> entries = new ArrayList<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        Columns.given(line, "collection");
        Columns.given(line, "because");
        Columns.given(line, "source");
        entries.add(new Entry(line, Effective.parse(Columns.given(line, "from"), line.get("to"))));
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return new Absences(entries);
  }

  public List<CsvLine> lines() {
    return entries.stream().map(Entry::line).toList();
  }

  /**
   * Why something cannot be given; empty if nothing is said about it.
   *
   * @param area empty, as is {@code measure}, for a whole return: a line about an area or a measure
   *     does not excuse that
   */
  public Optional<String> because(
      String collection, String sender, String area, String measure, Period period) {
    return entries.stream()
        .filter(e -> e.effective().covers(period))
        .filter(e -> e.speaksOf("collection", collection) && e.speaksOf("sender", sender))
        .filter(e -> e.speaksOf("area", area) && e.speaksOf("measure", measure))
        .map(e -> e.line().get("because"))
        .findFirst();
  }
}
