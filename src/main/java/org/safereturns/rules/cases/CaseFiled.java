package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.comparison.Collected;
import org.safereturns.rules.comparison.ComparingRow;
import org.safereturns.rules.comparison.Comparisons;
import org.safereturns.rules.judging.CollectionPresence;
import org.safereturns.rules.reference.References;
import org.safereturns.rules.words.Labels;

/**
 * A filed figure of a case that a row brings itself; each {@code with} changes one thing.
 *
 * @param returned the period of its return
 */
record CaseFiled(
    String sender, String collection, Period returned, Key key, String uom, int row, int column) {

  static CaseFiled of(String sender, String collection, String measure, Period period) {
    return new CaseFiled(
        sender,
        collection,
        period,
        Key.count(measure, new Context("E10000016", period, Breakdown.TOTAL)),
        "PERSONS",
        1,
        1);
  }

  CaseFiled in(String area) {
    return keyed(new Key(key.measure(), key.context().in(area), key.statistic(), key.against()));
  }

  CaseFiled by(Breakdown breakdown) {
    return keyed(
        new Key(key.measure(), key.context().by(breakdown), key.statistic(), key.against()));
  }

  CaseFiled at(Period period) {
    return keyed(new Key(key.measure(), key.context().at(period), key.statistic(), key.against()));
  }

  CaseFiled measuring(String measure) {
    return keyed(new Key(measure, key.context(), key.statistic(), key.against()));
  }

  CaseFiled printed(Statistic statistic, Against against) {
    return keyed(new Key(key.measure(), key.context(), statistic, against));
  }

  private CaseFiled keyed(Key other) {
    return new CaseFiled(sender, collection, returned, other, uom, row, column);
  }

  CaseFiled of(String otherSender) {
    return new CaseFiled(otherSender, collection, returned, key, uom, row, column);
  }

  CaseFiled returnedFor(Period period) {
    return new CaseFiled(sender, collection, period, key, uom, row, column);
  }

  CaseFiled counting(String unit) {
    return new CaseFiled(
        sender, collection, returned, key, unit.isEmpty() ? uom : unit, row, column);
  }

  CaseFiled standing(int inRow, int inColumn) {
    return new CaseFiled(sender, collection, returned, key, uom, inRow, inColumn);
  }

  Filed value(BigDecimal number) {
    String text = number.toPlainString();
    String reference = sender + " " + returned.code();
    return new Filed(
        new Filing(sender, collection, reference, returned, Map.of()),
        new Observation(
            key, number, uom, ObsStatus.NORMAL, Origin.cell(reference, "", row, column), text));
  }

  Filed value(long number) {
    return value(BigDecimal.valueOf(number));
  }

  /** A case of these figures. */
  static RowCases.RowCase trial(
      ComparingRow row, References references, String name, String expect, List<Filed> figures) {
    return trial(
        row, references, new Period(row.check().effective().first(), 12), name, expect, figures);
  }

  /** A case of these figures, seen from one period. */
  static RowCases.RowCase trial(
      ComparingRow row,
      References references,
      Period period,
      String name,
      String expect,
      List<Filed> figures) {
    Comparisons comparisons =
        Comparisons.of(List.of(row), new Collected(period, figures, references, Labels.NONE));
    List<Object> facts = new ArrayList<>(figures);
    facts.addAll(comparisons.list().stream().filter(Comparison::isCompared).toList());
    return new RowCases.RowCase(
        name, expect, row, new CollectionPresence(figures, comparisons), facts);
  }
}
