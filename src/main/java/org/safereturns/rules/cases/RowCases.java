package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.Leak;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.comparison.RelationRow;
import org.safereturns.rules.comparison.RunRow;
import org.safereturns.rules.comparison.TrendRow;
import org.safereturns.rules.judging.ReturnPresence;
import org.safereturns.rules.reference.References;
import org.safereturns.rules.table.ChangeRow;
import org.safereturns.rules.table.CompletenessRow;
import org.safereturns.rules.table.ExpectedRow;
import org.safereturns.rules.table.FieldRow;
import org.safereturns.rules.table.FindingRow;
import org.safereturns.rules.table.LeakRow;
import org.safereturns.rules.table.PartRow;
import org.safereturns.rules.table.RangeRow;
import org.safereturns.rules.words.Labels;

/** The cases that a table's row brings itself: just below, at and just above each bound. */
final class RowCases {
  /**
   * One of them.
   *
   * @param row as it is put to the facts
   * @param expect {@code raised}, {@code ok} or {@code not run}
   */
  record RowCase(String name, String expect, Row row, Presence presence, List<?> facts) {
    static RowCase of(String name, String expect, Row row, ReturnHeader header, ReturnFacts facts) {
      Presence presence = new ReturnPresence(header, Set.of(), false, facts, Labels.NONE);
      return new RowCase(name, expect, row, presence, facts.with(header));
    }
  }

  static final Origin PLACE = Origin.cell("case", "Sheet1", 1, 1);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NEARLY = BigDecimal.valueOf(99);

  private final Row row;
  private final ReturnHeader header;
  private final List<RowCase> cases = new ArrayList<>();

  private RowCases(Row row) {
    this.row = row;
    this.header = header(row);
  }

  static List<RowCase> of(Row row, References references) {
    RowCases cases = new RowCases(row);
    if (row instanceof FindingRow finding) {
      cases.findings(finding);
    } else if (row instanceof LeakRow leak) {
      cases.leaks(leak);
    } else if (row instanceof FieldRow field) {
      cases.cases.addAll(FieldCases.of(field, cases.header));
    } else if (row instanceof CompletenessRow completeness) {
      cases.cases.addAll(CompletenessCases.of(completeness, cases.header, references.thresholds()));
    } else if (row instanceof RangeRow range) {
      cases.ranges(range);
    } else if (row instanceof PartRow part) {
      cases.parts(part);
    } else if (row instanceof ChangeRow change) {
      cases.changes(change);
    } else if (row instanceof RelationRow relation) {
      cases.cases.addAll(RelationCases.of(relation, references));
    } else if (row instanceof TrendRow trend) {
      cases.cases.addAll(TrendCases.of(trend, references));
    } else if (row instanceof ExpectedRow expected) {
      cases.cases.addAll(ExpectedCases.of(expected));
    } else if (row instanceof RunRow run) {
      cases.cases.addAll(RunCases.of(run, references));
    }
    return cases.cases;
  }

  /** A return that meets the row's own needs. */
  private static ReturnHeader header(Row row) {
    List<Need> needs = new ArrayList<>(row.kindNeeds());
    needs.addAll(row.check().needs());
    boolean published =
        needs.stream().anyMatch(n -> Set.of("publication", "leaks", "earlier").contains(n.word()));
    String collection =
        needs.stream()
            .filter(n -> n.word().equals("collection"))
            .map(Need::argument)
            .findFirst()
            .orElse("test");
    return new ReturnHeader(
        "test.v1",
        "Test return",
        collection,
        "test-sender",
        new Period(row.check().effective().first(), 12),
        published ? Purpose.FOR_PUBLICATION : Purpose.RESTRICTED,
        Set.of(),
        Map.of());
  }

  private void add(String name, boolean raised, ReturnFacts facts) {
    cases.add(RowCase.of(name, raised ? "raised" : "ok", row, header, facts));
  }

  private void findings(FindingRow finding) {
    FindingKind another =
        finding.finding() == FindingKind.MORE_FINDINGS
            ? FindingKind.SENTENCE_NOT_READ
            : FindingKind.MORE_FINDINGS;
    add("noticed", true, found(finding.finding(), finding.example()));
    add("something else noticed", false, found(another, Map.of()));
  }

  /** A detail of which the table gives no example stands as its own name. */
  private static ReturnFacts found(FindingKind kind, Map<String, String> example) {
    Map<String, String> details = new HashMap<>();
    kind.details().forEach(d -> details.put(d, example.getOrDefault(d, "(" + d + ")")));
    return ReturnFacts.of(List.of(new Finding(kind, PLACE, details)));
  }

  private void leaks(LeakRow row) {
    Leak.Kind another = row.leak() == Leak.Kind.EXACT ? Leak.Kind.NARROWED : Leak.Kind.EXACT;
    add("that kind", true, leaking(row.leak()));
    add("another kind", false, leaking(another));
  }

  private ReturnFacts leaking(Leak.Kind kind) {
    Key key = Key.count(CaseFigure.MEASURE, context(header.period()));
    Gap hidden = new Gap(key, GapReason.SUPPRESSED, "", "PERSONS", PLACE, "(s)");
    Leak leak = new Leak(kind, hidden, List.of(), "the total less the other parts");
    return new ReturnFacts(
        List.of(hidden), List.of(), List.of(), List.of(), List.of(leak), 1, Said.NOTHING);
  }

  private void ranges(RangeRow range) {
    range
        .bounds()
        .min()
        .ifPresent(
            at -> {
              add("just below " + at, true, figures(figure(range, at.subtract(step(range, at)))));
              add("at " + at, false, figures(figure(range, at)));
            });
    range
        .bounds()
        .max()
        .ifPresent(
            at -> {
              add("at " + at, false, figures(figure(range, at)));
              add("just above " + at, true, figures(figure(range, at.add(step(range, at)))));
            });
  }

  private static BigDecimal step(RangeRow range, BigDecimal bound) {
    return range.statistic() == Statistic.COUNT
        ? BigDecimal.ONE
        : BigDecimal.ONE.movePointLeft(Math.max(bound.scale(), 1));
  }

  private Observation figure(RangeRow range, BigDecimal value) {
    Against against =
        switch (range.statistic()) {
          case COUNT -> Against.NOTHING;
          case PERCENTAGE -> Against.base(row.column("base"), Breakdown.TOTAL);
          case RATE -> Against.denominator(row.column("base"), Breakdown.TOTAL, 1000);
          case DIFFERENCE, PERCENT_CHANGE -> Against.since(header.period().previous());
        };
    String measure = range.measure().isEmpty() ? CaseFigure.MEASURE : range.measure();
    Key key = new Key(measure, context(header.period()), range.statistic(), against);
    return new Observation(key, value, "PERSONS", ObsStatus.NORMAL, PLACE, value.toPlainString());
  }

  private void parts(PartRow row) {
    Context place = context(header.period()).by(row.partBy());
    for (String measure : row.parts().isEmpty() ? List.of(CaseFigure.MEASURE) : row.parts()) {
      Observation part = count(Key.count(measure, place), HUNDRED);
      Key whole = Key.count(row.wholeOf(measure), row.placeOf(place));
      String of = ", " + measure;
      add("as many as the whole" + of, false, figures(part, count(whole, HUNDRED)));
      add("one more than the whole" + of, true, figures(part, count(whole, NEARLY)));
      add("a whole below zero" + of, false, figures(part, count(whole, HUNDRED.negate())));
      Key before = Key.count(whole.measure(), whole.context().at(header.period().previous()));
      notRun("the whole of another period" + of, figures(part, count(before, NEARLY)));
    }
  }

  private void changes(ChangeRow change) {
    int scale = Math.max(change.maxPercent().stripTrailingZeros().scale(), 0);
    BigDecimal earlier =
        HUNDRED
            .movePointRight(scale)
            .multiply(change.minCount().divideToIntegralValue(HUNDRED).add(BigDecimal.ONE));
    BigDecimal most = earlier.multiply(change.maxPercent()).divide(HUNDRED);
    add("up by as much as may be", false, moved(earlier, earlier.add(most)));
    add("up by more", true, moved(earlier, earlier.add(most).add(BigDecimal.ONE)));
    if (most.compareTo(earlier) < 0) {
      add("down by as much as may be", false, moved(earlier, earlier.subtract(most)));
      add("down by more", true, moved(earlier, earlier.subtract(most).subtract(BigDecimal.ONE)));
    }
    if (change.minCount().compareTo(BigDecimal.ONE) > 0) {
      BigDecimal few = change.minCount().subtract(BigDecimal.ONE);
      change
          .maxSmall()
          .ifPresentOrElse(
              by -> {
                add("a small count by as many as may be", false, moved(few, few.add(by)));
                BigDecimal more = by.add(BigDecimal.ONE);
                add("a small count by more", true, moved(few, few.add(more)));
              },
              () -> notRun("from too small a count", moved(few, few.multiply(HUNDRED))));
    }
  }

  private void notRun(String name, ReturnFacts facts) {
    cases.add(RowCase.of(name, "not run", row, header, facts));
  }

  private ReturnFacts moved(BigDecimal earlier, BigDecimal later) {
    return figures(count(header.period().previous(), earlier), count(header.period(), later));
  }

  private Observation count(Period period, BigDecimal value) {
    return count(Key.count(row.column("measure"), context(period)), value);
  }

  private static Observation count(Key key, BigDecimal value) {
    return new Observation(key, value, "PERSONS", ObsStatus.NORMAL, PLACE, value.toPlainString());
  }

  static Context context(Period period) {
    return new Context("E10000016", period, Breakdown.TOTAL);
  }

  private static ReturnFacts figures(Observation... figures) {
    return new ReturnFacts(
        List.of(figures), List.of(), List.of(), List.of(), List.of(), 0, Said.NOTHING);
  }
}
