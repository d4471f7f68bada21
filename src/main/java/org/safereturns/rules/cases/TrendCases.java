package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.rules.comparison.TrendRow;
import org.safereturns.rules.reference.References;

/** The cases that a row about trends brings itself. */
final class TrendCases {
  private final TrendRow row;
  private final References references;
  private final Period period;
  private final List<RowCases.RowCase> cases = new ArrayList<>();

  private TrendCases(TrendRow row, References references) {
    this.row = row;
    this.references = references;
    this.period = new Period(row.check().effective().first().plusMonths(12), 12);
  }

  static List<RowCases.RowCase> of(TrendRow row, References references) {
    TrendCases cases = new TrendCases(row, references);
    if (row.isShare()) {
      cases.shares();
    } else {
      cases.counts();
    }
    cases.only("no earlier period");
    return cases.cases;
  }

  private void shares() {
    long whole = row.bounds().minWhole().longValueExact() * 100;
    // In so many the test is passed long before the points are.
    long least =
        row.bounds().minPoints().multiply(BigDecimal.valueOf(whole / 100)).longValueExact();
    long earlier = whole / 4;
    add("the same share", "ok", figures(earlier, whole, 0), figures(earlier, whole, 0));
    add("moved by less", "ok", figures(earlier + least - 1, whole, 0), figures(earlier, whole, 0));
    add("moved by more", "raised", figures(earlier + least, whole, 0), figures(earlier, whole, 0));
    if (!row.by().isEmpty()) {
      add(
          "moved as those not known did",
          "raised",
          figures(earlier + least, whole, whole),
          figures(earlier, whole, 0));
    }
    long few = row.bounds().minWhole().longValueExact() - 1;
    String expected = row.bounds().maxSmall().isPresent() ? "ok" : "not run";
    add("a small whole", expected, figures(1, few, 0), figures(2, few, 0));
    row.bounds()
        .maxSmall()
        .map(BigDecimal::longValueExact)
        .filter(most -> most + 1 <= few)
        .ifPresent(
            most -> {
              add("a small share by as many", "ok", figures(most, few, 0), figures(0, few, 0));
              add("a small share by more", "raised", figures(most + 1, few, 0), figures(0, few, 0));
            });
  }

  private void counts() {
    long earlier = row.bounds().minWhole().longValueExact() * 100;
    long most =
        row.bounds().maxPercent().multiply(BigDecimal.valueOf(earlier / 100)).longValueExact();
    add("moved by as much as may be", "ok", figures(earlier + most, 0, 0), figures(earlier, 0, 0));
    add("moved by more", "raised", figures(earlier + most + 1, 0, 0), figures(earlier, 0, 0));
    long few = row.bounds().minWhole().longValueExact() - 1;
    row.bounds()
        .maxSmall()
        .map(BigDecimal::longValueExact)
        .ifPresent(
            by -> {
              add("a small count by as many", "ok", figures(few + by, 0, 0), figures(few, 0, 0));
              add(
                  "a small count by more",
                  "raised",
                  figures(few + by + 1, 0, 0),
                  figures(few, 0, 0));
            });
  }

  private void only(String name) {
    long whole = row.bounds().minWhole().longValueExact() * 100;
    cases.add(
        CaseFiled.trial(row, references, period, name, "not run", later(figures(1, whole, 0))));
  }

  /** A figure for one period: the part, the rest of its whole, and those not known. */
  private record Side(long part, long whole, long unknown) {}

  private static Side figures(long part, long whole, long unknown) {
    return new Side(part, whole, unknown);
  }

  private void add(String name, String expect, Side later, Side earlier) {
    List<Filed> all = new ArrayList<>(later(later));
    Period before = period.previous();
    all.addAll(filed(earlier, before, row.isWithinReturns() ? period : before));
    cases.add(CaseFiled.trial(row, references, period, name, expect, all));
  }

  private List<Filed> later(Side side) {
    return filed(side, period, period);
  }

  private List<Filed> filed(Side side, Period of, Period returned) {
    CaseFiled figure =
        CaseFiled.of("test-sender", "test", new TreeSet<>(row.measures()).first(), period)
            .returnedFor(returned)
            .at(of);
    List<Filed> all = new ArrayList<>();
    if (row.by().isEmpty()) {
      all.add(figure.value(side.part()));
      if (!row.of().isEmpty()) {
        all.add(figure.measuring(row.of()).value(side.whole()));
      }
      return all;
    }
    List<String> parts =
        row.only().size() > 1 ? List.copyOf(new TreeSet<>(row.only())) : List.of("A", "B");
    all.add(figure.by(Breakdown.of(row.by(), parts.get(0))).value(side.part()));
    all.add(figure.by(Breakdown.of(row.by(), parts.get(1))).value(side.whole() - side.part()));
    String unknown = new TreeSet<>(row.unknown()).first();
    all.add(figure.by(Breakdown.of(row.by(), unknown)).value(side.unknown()));
    return all;
  }
}
