package org.safereturns.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;

/** The cases that a row about two senders brings itself. */
final class RelationCases {
  private static final String KENT = "E10000016";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final RelationRow row;
  private final Period period;
  private final List<RowCases.RowCase> cases = new ArrayList<>();

  private RelationCases(RelationRow row) {
    this.row = row;
    this.period = new Period(row.check().effective().first(), 12);
  }

  static List<RowCases.RowCase> of(RelationRow row) {
    RelationCases cases = new RelationCases(row);
    if (row.relation().equals(RelationRow.SUM_OF_AREAS)) {
      cases.areas();
    } else {
      cases.pairs();
    }
    return cases.cases;
  }

  private void pairs() {
    BigDecimal most = THOUSAND.add(row.tolerance());
    add("more, within the tolerance", "ok", pair(most));
    add("more than the tolerance", "raised", pair(most.add(BigDecimal.ONE)));
    boolean equal = row.relation().equals("equal");
    BigDecimal least = THOUSAND.subtract(row.tolerance());
    add("less, within the tolerance", "ok", pair(least));
    add("less than that", equal ? "raised" : "ok", pair(least.subtract(BigDecimal.ONE)));
    add("only one side", "not run", pair(most).subList(0, 1));
  }

  private List<Filed> pair(BigDecimal left) {
    return List.of(filed("left", KENT, left), filed("right", KENT, THOUSAND));
  }

  private void areas() {
    List<Filed> parts =
        row.areas().stream().sorted().map(a -> filed("right", a, BigDecimal.TEN)).toList();
    BigDecimal added = RelationRow.added(parts);
    add("adds up within the tolerance", "ok", with(added.add(row.tolerance()), parts));
    add("does not add up", "raised", with(added.add(row.tolerance()).add(BigDecimal.ONE), parts));
    add("one area missing", "not run", with(added, parts.subList(1, parts.size())));
  }

  private List<Filed> with(BigDecimal left, List<Filed> parts) {
    List<Filed> all = new ArrayList<>(parts);
    all.add(filed("left", KENT, left));
    return all;
  }

  private Filed filed(String side, String area, BigDecimal value) {
    Key key = Key.count(row.column(side + "_measure"), new Context(area, period, Breakdown.TOTAL));
    return new Filed(
        side + "-sender",
        row.column(side + "_collection"),
        side,
        new Observation(
            key,
            value,
            "PERSONS",
            ObsStatus.NORMAL,
            Origin.cell(side, "", 1, 1),
            value.toPlainString()));
  }

  private void add(String name, String expect, List<Filed> facts) {
    cases.add(new RowCases.RowCase(name, expect, row, new CollectionPresence(facts), facts));
  }
}
