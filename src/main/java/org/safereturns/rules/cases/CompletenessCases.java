package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.cases.RowCases.RowCase;
import org.safereturns.rules.reference.Thresholds;
import org.safereturns.rules.table.CompletenessRow;

/** The cases that a row about completeness brings itself. */
final class CompletenessCases {
  private final ReturnHeader header;
  private final List<RowCase> cases = new ArrayList<>();

  private CompletenessCases(ReturnHeader header) {
    this.header = header;
  }

  /** At the least rate of any collection, and at each that a collection has of its own. */
  static List<RowCase> of(CompletenessRow any, ReturnHeader header, Thresholds thresholds) {
    CompletenessCases cases = new CompletenessCases(header);
    thresholds
        .all(any.characteristic(), any.isOfAsked())
        .forEach(
            (collection, least) ->
                cases.at(
                    any.with(least),
                    collection.equals(Thresholds.ANY) ? "" : ", collection " + collection));
    return cases.cases;
  }

  private void at(CompletenessRow wanted, String where) {
    int scale = Math.max(wanted.min().stripTrailingZeros().scale(), 0);
    long total = BigDecimal.valueOf(100).movePointRight(scale).longValueExact();
    long least = wanted.min().movePointRight(scale).longValueExact();
    if (least > 0) {
      add("just below" + where, true, wanted, recorded(wanted, total, least - 1));
    }
    add("at the threshold" + where, false, wanted, recorded(wanted, total, least));
    if (least < total) {
      add("just above" + where, false, wanted, recorded(wanted, total, least + 1));
    }
    add("nobody counted" + where, false, wanted, recorded(wanted, 0, 0));
  }

  private void add(String name, boolean raised, CompletenessRow row, ReturnFacts facts) {
    cases.add(RowCase.of(name, raised ? "raised" : "ok", row, header, facts));
  }

  private ReturnFacts recorded(CompletenessRow wanted, long total, long part) {
    String measure =
        wanted.column("measure").isEmpty() ? CaseFigure.MEASURE : wanted.column("measure");
    Completeness fact =
        new Completeness(
            wanted.characteristic(),
            measure,
            RowCases.context(header.period()),
            total,
            wanted.isOfAsked() ? part : total,
            wanted.isOfAsked() ? 0 : part,
            RowCases.PLACE);
    return new ReturnFacts(
        List.of(), List.of(), List.of(fact), List.of(), List.of(), 0, Said.NOTHING);
  }
}
