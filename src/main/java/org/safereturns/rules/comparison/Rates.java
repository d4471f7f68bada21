package org.safereturns.rules.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.rules.reference.Footprint;

/** Puts a printed rate beside the count behind it and the population of its area. */
final class Rates {
  private final RelationRow row;
  private final Collected all;

  private Rates(RelationRow row, Collected all) {
    this.row = row;
    this.all = all;
  }

  static List<Comparison> of(RelationRow row, Collected all) {
    Rates rates = new Rates(row, all);
    List<Comparison> found = new ArrayList<>();
    for (Filed rate : all.lefts(row)) {
      all.countsOfAll(rate, rate.measure(), rate.breakdown()).stream()
          .filter(count -> row.right().takes(count) && count.observed())
          .filter(count -> all.footprint(rate).isNear(all.footprint(count)))
          .forEach(count -> found.add(rates.compared(rate, count)));
    }
    return found;
  }

  private Comparison compared(Filed rate, Filed count) {
    String ground = all.otherGround(rate, count);
    if (!ground.isEmpty()) {
      return row.refused(rate, List.of(count), ground);
    }
    return population(rate)
        .map(
            people ->
                row.compared(Account.of(rate), new Account(List.of(count), count.value(), people)))
        .orElseGet(
            () ->
                row.refused(
                    rate,
                    List.of(count),
                    "no population is on file for %s in %s"
                        .formatted(
                            all.words().measure(rate.cell().base()),
                            all.words().area(rate.area()))));
  }

  /** On the ground that the area's code means to everybody. */
  private Optional<BigDecimal> population(Filed rate) {
    Footprint usual = all.references().footprints().of(rate.area());
    return all.footprint(rate).isSameGround(usual) && rate.cell().against().breakdown().isTotal()
        ? all.references().populations().find(rate.cell().base(), rate.area(), rate.period())
        : Optional.empty();
  }
}
