package org.safereturns.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.canonical.Proportions;
import org.safereturns.canonical.Proportions.Share;
import org.safereturns.publication.AnalystTable.Behind;
import org.safereturns.publication.AnalystTable.Cell;

/**
 * Makes the cells of the assessment's tables: counts, shares, rates, changes, the test in words.
 */
record CellMaker(int per, AssessmentSpec.Test test) {
  static final String NOT_APPLICABLE = "[z]";
  static final String OVER = "over-represented";
  static final String UNDER = "under-represented";
  static final String ALIKE = "no clear difference";
  static final String FEW = "too few to test";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A number of people with the cell it stands in. */
  record Counted(Amount amount, String cell) {
    private BigDecimal number() {
      return amount.value().orElse(BigDecimal.ZERO);
    }

    private boolean isThere() {
      return amount.value().isPresent();
    }
  }

  static Cell count(Amount amount) {
    return new Cell(
        amount.value().map(Object.class::cast).orElse(amount.mark()),
        amount.from().stream().map(f -> new Behind(f, "added up")).toList());
  }

  /** In parts of a hundred of all of them, one decimal. */
  static Cell share(Counted part, List<Counted> all) {
    BigDecimal whole = sum(all);
    if (!part.isThere() || whole.signum() == 0) {
      return Cell.text(part.isThere() ? NOT_APPLICABLE : Amount.NONE);
    }
    List<Behind> behind = new ArrayList<>(List.of(new Behind(part.cell(), "part")));
    all.forEach(c -> behind.add(new Behind(c.cell(), "whole")));
    return new Cell(ratio(part.number(), HUNDRED, whole), behind);
  }

  /** Per so many of a population; only of whole years. */
  Cell rate(Counted part, Amount population) {
    if (!part.isThere()
        || !part.amount().isOfWholeYear()
        || !part.amount().isComplete()
        || population.value().filter(p -> p.signum() > 0).isEmpty()
        || !population.isComplete()) {
      return Cell.text(Amount.NONE);
    }
    List<Behind> behind = new ArrayList<>(List.of(new Behind(part.cell(), "part")));
    population.from().forEach(f -> behind.add(new Behind(f, "population")));
    BigDecimal people = population.value().orElseThrow();
    return new Cell(
        part.number().multiply(BigDecimal.valueOf(per)).divide(people, 2, RoundingMode.HALF_UP),
        behind);
  }

  /** In parts of a hundred of the year before, if both years are as complete. */
  static Cell change(Counted now, Amount before) {
    boolean comparable =
        now.isThere()
            && before.value().filter(b -> b.signum() > 0).isPresent()
            && before.months() == now.amount().months()
            && before.given() == now.amount().given();
    if (!comparable) {
      return Cell.text(Amount.NONE);
    }
    List<Behind> behind = new ArrayList<>(List.of(new Behind(now.cell(), "this year")));
    before.from().forEach(f -> behind.add(new Behind(f, "the year before")));
    BigDecimal then = before.value().orElseThrow();
    return new Cell(ratio(now.number().subtract(then), HUNDRED, then), behind);
  }

  /**
   * Whether the share of the one is more or less than that of the others, by the test, in words.
   */
  Cell compared(Counted part, List<Counted> all, Counted otherPart, List<Counted> others) {
    boolean counts =
        Stream.concat(all.stream(), others.stream()).allMatch(c -> c.amount().isCount());
    if (!part.isThere() || !otherPart.isThere() || !counts) {
      return Cell.text(Amount.NONE);
    }
    List<Behind> behind = new ArrayList<>();
    behind.add(new Behind(part.cell(), "part"));
    behind.add(new Behind(otherPart.cell(), "part of the others"));
    all.forEach(c -> behind.add(new Behind(c.cell(), "whole")));
    others.forEach(c -> behind.add(new Behind(c.cell(), "whole of the others")));
    Share own = share(part.number(), sum(all));
    Share other = share(otherPart.number(), sum(others));
    return new Cell(words(own, other, test, OVER, UNDER), behind);
  }

  /** What the test says of one share beside another. */
  static String words(
      Share own, Share other, AssessmentSpec.Test test, String more, String less) {
    if (own.whole() < test.least() || other.whole() < test.least()) {
      return FEW;
    }
    if (!Proportions.differ(own, other, test.z())) {
      return ALIKE;
    }
    BigDecimal left = BigDecimal.valueOf(own.part()).multiply(BigDecimal.valueOf(other.whole()));
    BigDecimal right = BigDecimal.valueOf(other.part()).multiply(BigDecimal.valueOf(own.whole()));
    return left.compareTo(right) > 0 ? more : less;
  }

  private static Share share(BigDecimal part, BigDecimal whole) {
    return new Share(part.longValueExact(), whole.longValueExact());
  }

  private static BigDecimal sum(List<Counted> all) {
    return all.stream().map(Counted::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal scale, BigDecimal whole) {
    return part.multiply(scale).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** How many of the figures that belong there are there. */
  static Cell given(Amount amount) {
    return Cell.text(amount.given() + " of " + amount.wanted());
  }
}
