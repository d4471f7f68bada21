package org.safereturns.rules.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Against;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.comparison.RelationRow;
import org.safereturns.rules.comparison.Side;
import org.safereturns.rules.reference.Footprints;
import org.safereturns.rules.reference.Populations;
import org.safereturns.rules.reference.References;

/** The cases that a row about two senders brings itself. */
final class RelationCases {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final String BASE = "RESIDENT_HOUSEHOLDS";

  private final RelationRow row;
  private final References references;
  private final Period period;
  private final CaseFiled left;
  private final CaseFiled right;
  private final List<RowCases.RowCase> cases = new ArrayList<>();

  private RelationCases(RelationRow row, References references) {
    this.row = row;
    this.references = references;
    this.period = new Period(row.check().effective().first(), 12);
    String ground = ground();
    this.left =
        CaseFiled.of("Sender A", any(row.left().collections()), measure(row.left()), period)
            .in(ground)
            .by(row.left().answering(named("Sender B")))
            .counting(row.left().uom());
    Filed whole = left.value(1);
    this.right =
        CaseFiled.of(
                "Sender B",
                any(row.right().collections()),
                row.right().measuresAnswering(whole).get(0),
                period)
            .in(ground)
            .by(row.right().answering(whole))
            .counting(row.right().uom());
  }

  private static Filed named(String sender) {
    return CaseFiled.of(sender, "test", "CASE", Period.financialYear(2022)).value(1);
  }

  private static String any(List<String> collections) {
    return collections.isEmpty() ? "test" : collections.get(0);
  }

  private static String measure(Side side) {
    return side.measures().isEmpty() ? "REFUGE_SURVIVORS" : side.measures().get(0);
  }

  static List<RowCases.RowCase> of(RelationRow row, References references) {
    RelationCases cases = new RelationCases(row, references);
    switch (row.relation()) {
      case "sum of" -> cases.sums();
      case "share of" -> cases.shares();
      case "rate of population" -> cases.rates();
      case "restated" -> cases.restated();
      default -> cases.pairs();
    }
    return cases.cases;
  }

  /** Where the left figure is about: as the row says, else where its parts can be told. */
  private String ground() {
    Footprints footprints = references.footprints();
    for (String place : row.footprint()) {
      Optional<String> area = footprints.areas(place).findFirst();
      return area.orElse(place);
    }
    return footprints.areas("county").findFirst().orElse("E10000016");
  }

  private void pairs() {
    BigDecimal allowance = row.allowance(THOUSAND).setScale(0, RoundingMode.FLOOR);
    boolean ratio = row.relation().equals("expected ratio");
    BigDecimal most = ratio ? row.most().movePointRight(1) : THOUSAND.add(allowance);
    add("as much as may be", "ok", pair(most));
    add("more than that", "raised", pair(most.add(BigDecimal.ONE)));
    BigDecimal least = ratio ? row.least().movePointRight(1) : THOUSAND.subtract(allowance);
    add("as little as may be", "ok", pair(least));
    boolean below = !row.relation().equals("at most") && least.signum() > 0;
    if (below) {
      add("less than that", "raised", pair(least.subtract(BigDecimal.ONE)));
    }
    add("only one side", "not run", List.of(left.value(THOUSAND)));
    add("another unit", "not run", with(right.counting("CASE_UNIT").value(THOUSAND)));
    CaseFiled rate = left.printed(Statistic.RATE, Against.denominator(BASE, Breakdown.TOTAL, 1000));
    add("a rate beside a count", "not run", List.of(rate.value(1), right.value(THOUSAND)));
    elsewhere().forEach(area -> add("another footprint", "not run", with(right.in(area).value(1))));
  }

  /** An area that might be taken for the left one, if the footprints know one. */
  private List<String> elsewhere() {
    return references.footprints().near(left.key().context().area()).limit(1).toList();
  }

  private List<Filed> pair(BigDecimal said) {
    return List.of(left.value(said), right.value(THOUSAND));
  }

  private List<Filed> with(Filed other) {
    return List.of(left.value(THOUSAND), other);
  }

  private void sums() {
    List<Filed> parts = parts(right, 100);
    BigDecimal added = BigDecimal.valueOf(100L * parts.size());
    BigDecimal most = added.add(row.allowance(added));
    add("they add up within the tolerance", "ok", beside(left.value(most), parts));
    add("one more", "raised", beside(left.value(most.add(BigDecimal.ONE)), parts));
    add("nobody gives the parts", "not run", List.of(left.value(added)));
    if (!row.isByDimension()) {
      add(
          "a part is missing",
          "not run",
          beside(left.value(added), parts.subList(1, parts.size())));
    }
    add("another unit", "not run", beside(left.counting("CASE_UNIT").value(added), parts));
  }

  /** The same number for each part, from a sender each. */
  private List<Filed> parts(CaseFiled one, long number) {
    List<Filed> parts = new ArrayList<>();
    if (row.isByDimension()) {
      for (String code : List.of("CASE-1", "CASE-2")) {
        Breakdown by = one.key().context().breakdown().with(row.parts(), code);
        parts.add(one.by(by).value(number));
      }
      return parts;
    }
    String area = left.key().context().area();
    List<String> areas =
        row.parts().isEmpty()
            ? List.of(area)
            : references.footprints().areas(row.parts(), references.footprints().of(area));
    areas.forEach(part -> parts.add(one.of("Sender " + part).in(part).value(number)));
    return parts;
  }

  private static List<Filed> beside(Filed whole, List<Filed> parts) {
    List<Filed> all = new ArrayList<>(parts);
    all.add(whole);
    return all;
  }

  private void shares() {
    CaseFiled share = left.printed(Statistic.PERCENTAGE, Against.base(BASE, Breakdown.TOTAL));
    CaseFiled part = right.measuring(left.key().measure()).by(left.key().context().breakdown());
    List<Filed> counts = parts(part, 25);
    counts.addAll(parts(part.measuring(BASE).by(Breakdown.TOTAL), 100));
    add("the counts give it", "ok", beside(share.value(new BigDecimal("25.0")), counts));
    add("they do not", "raised", beside(share.value(new BigDecimal("25.2")), counts));
    add("a count is missing", "not run", beside(share.value(25), counts.subList(1, 2)));
  }

  private void rates() {
    CaseFiled rate = left.printed(Statistic.RATE, Against.denominator(BASE, Breakdown.TOTAL, 1000));
    add("no population on file", "not run", List.of(rate.value(1), left.value(1)));
    for (Populations.Entry people : references.populations().inUse(period).limit(1).toList()) {
      CaseFiled known =
          rate.in(people.area())
              .printed(
                  Statistic.RATE, Against.denominator(people.measure(), Breakdown.TOTAL, 1000));
      BigDecimal fits =
          THOUSAND.multiply(THOUSAND).divide(people.figure(), 2, RoundingMode.HALF_UP);
      Filed count = left.in(people.area()).value(THOUSAND);
      add("count and population give it", "ok", List.of(known.value(fits), count));
      BigDecimal off = fits.add(new BigDecimal("0.02"));
      add("they do not", "raised", List.of(known.value(off), count));
    }
  }

  private void restated() {
    Period before = period.previous();
    Filed then = left.at(before).returnedFor(before).value(THOUSAND);
    BigDecimal most = THOUSAND.add(row.allowance(THOUSAND));
    add("the same as then", "ok", List.of(then, left.at(before).value(most)));
    Filed other = left.at(before).value(most.add(BigDecimal.ONE));
    add("another figure than then", "raised", List.of(then, other));
    Filed others = left.of("Sender B").at(before).returnedFor(before).value(1);
    add("another sender gave it then", "not run", List.of(others, other));
  }

  private void add(String name, String expect, List<Filed> figures) {
    cases.add(CaseFiled.trial(row, references, name, expect, figures));
  }
}
