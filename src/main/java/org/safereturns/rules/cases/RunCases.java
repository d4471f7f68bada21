package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.rules.comparison.RunRow;
import org.safereturns.rules.reference.References;

/** The cases that a row about identical runs brings itself. */
final class RunCases {
  private final RunRow row;
  private final References references;
  private final CaseFiled one;
  private final CaseFiled other;

  private RunCases(RunRow row, References references) {
    this.row = row;
    this.references = references;
    Period period = new Period(row.check().effective().first(), 12);
    this.one = CaseFiled.of("Sender A", "test", "REFUGE_SURVIVORS", period);
    this.other =
        row.isBetweenTwoSenders()
            ? CaseFiled.of("Sender B", "test", "REFUGE_REFERRALS", period)
            : CaseFiled.of("Sender A", "test", "REFUGE_REFERRALS", period).standing(1, 9);
  }

  static List<RowCases.RowCase> of(RunRow row, References references) {
    RunCases cases = new RunCases(row, references);
    int figures = row.figures();
    // Each figure has so many digits that all together have just enough.
    int digits = Math.max(2, (row.digits() + figures - 1) / figures);
    long first = BigDecimal.ONE.movePointRight(digits - 1).longValueExact();
    IntToLongFunction telling = i -> first + i;
    List<RowCases.RowCase> all = new ArrayList<>();
    all.add(cases.trial("the same figures in the same order", "raised", telling, telling));
    all.add(
        cases.trial(
            "one of them is another",
            "ok",
            telling,
            i -> telling.applyAsLong(i) + i / (figures - 1)));
    all.add(cases.trial("zeros", "ok", i -> 0, i -> 0));
    all.add(cases.trial("small numbers", "ok", i -> i % 10, i -> i % 10));
    all.add(cases.trial("one number again and again", "ok", i -> first, i -> first));
    all.add(
        CaseFiled.trial(row, references, "the same thing in both", "ok", cases.sameThing(telling)));
    all.add(
        CaseFiled.trial(
            row, references, "only one table", "not run", cases.column(cases.one, telling)));
    return all;
  }

  private List<Filed> sameThing(IntToLongFunction numbers) {
    List<Filed> figures = new ArrayList<>(column(one, numbers));
    figures.addAll(column(other.measuring("REFUGE_SURVIVORS"), numbers));
    return figures;
  }

  private RowCases.RowCase trial(
      String name, String expect, IntToLongFunction numbers, IntToLongFunction others) {
    List<Filed> figures = new ArrayList<>(column(one, numbers));
    figures.addAll(column(other, others));
    return CaseFiled.trial(row, references, name, expect, figures);
  }

  private List<Filed> column(CaseFiled table, IntToLongFunction numbers) {
    List<Filed> figures = new ArrayList<>();
    for (int i = 0; i < row.figures(); i++) {
      figures.add(
          table
              .by(Breakdown.of("ROW", "row " + (i + 1)))
              .standing(2 + i, table.column())
              .value(numbers.applyAsLong(i)));
    }
    return figures;
  }
}
