package org.safereturns.rules.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.canonical.Period;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.check.Effective;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/** How many live where, as {@code populations.csv} says: what rates are measured against. */
public final class Populations {
  static final String FILE = "populations.csv";
  static final Populations NONE = new Populations(List.of());

  private static final List<String> COLUMNS =
      List.of("measure", "area", "figure", "from", "to", "source");

  public record Entry(String measure, String area, BigDecimal figure, Effective effective) {}

  private final List<Entry> entries;

  private Populations(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  static Populations read(SourceFile source, Mistakes mistakes) {
    List<Entry> entries = new ArrayList<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        entries.add(entry(line, entries));
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return new Populations(entries);
  }

  private static Entry entry(CsvLine line, List<Entry> before) {
    Columns.given(line, "source");
    Entry entry =
        new Entry(
            Columns.given(line, "measure"),
            Columns.given(line, "area"),
            Columns.number(line, "figure"),
            Effective.parse(Columns.given(line, "from"), line.get("to")));
    boolean twice =
        before.stream()
            .anyMatch(
                b ->
                    b.measure().equals(entry.measure())
                        && b.area().equals(entry.area())
                        && b.effective().overlaps(entry.effective()));
    if (entry.figure().signum() <= 0 || twice) {
      throw new IllegalArgumentException(
          twice ? "stands there twice for the same time" : "a population is more than 0");
    }
    return entry;
  }

  public Stream<Entry> inUse(Period period) {
    return entries.stream().filter(e -> e.effective().covers(period));
  }

  /** The one in use for a period. */
  public Optional<BigDecimal> find(String measure, String area, Period period) {
    return inUse(period)
        .filter(e -> e.measure().equals(measure) && e.area().equals(area))
        .map(Entry::figure)
        .findFirst();
  }
}
