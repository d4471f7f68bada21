package org.safereturns.publication.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.canonical.Proportions;
import org.safereturns.canonical.Proportions.Share;
import org.safereturns.publication.written.AnalystTable.Behind;
import org.safereturns.publication.written.AnalystTable.Cell;

/**
 * Makes the cells of the assessment's tables: counts, shares, rates, changes, the test in words.
 */
public record CellMaker(int per, AssessmentSpec.Test test) {
  public static final String NOT_APPLICABLE = "[z]";
  static final String OVER = "over-represented";
  static final String UNDER = "under-represented";
  static final String ALIKE = "no clear difference";
  static final String FEW = "too few to test";
  public static final String HIGHER_SHARE = "higher share";
  public static final String LOWER_SHARE = "lower share";

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
  static Cell share(Counted part, Counted whole) {
    if (!part.isThere() || !whole.isThere() || whole.number().signum() == 0) {
      return Cell.text(part.isThere() ? NOT_APPLICABLE : Amount.NONE);
    }
    return new Cell(
        ratio(part.number(), HUNDRED, whole.number()),
        List.of(new Behind(part.cell(), "part"), new Behind(whole.cell(), "whole")));
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
    if (!now.isThere() || !isComparable(now.amount(), before) || before.value().isEmpty()) {
      return Cell.text(Amount.NONE);
    }
    BigDecimal then = before.value().orElseThrow();
    if (then.signum() <= 0) {
      return Cell.text(NOT_APPLICABLE);
    }
    List<Behind> behind = new ArrayList<>(List.of(new Behind(now.cell(), "this year")));
    before.from().forEach(f -> behind.add(new Behind(f, "the year before")));
    return new Cell(ratio(now.number().subtract(then), HUNDRED, then), behind);
  }

  private static boolean isComparable(Amount now, Amount before) {
    return before.value().isPresent()
        && before.months() == now.months()
        && before.given() == now.given();
  }

  /** Whether the share is another than in the year before, by the test, in words. */
  Cell changed(Counted part, Counted all, Amount before, Amount allBefore) {
    boolean counts =
        Stream.of(part.amount(), all.amount(), before, allBefore).allMatch(Amount::isCount);
    if (!counts || !isComparable(part.amount(), before)) {
      return Cell.text(Amount.NONE);
    }
    List<Behind> behind = new ArrayList<>();
    behind.add(new Behind(part.cell(), "part"));
    behind.add(new Behind(all.cell(), "whole"));
    before.from().forEach(f -> behind.add(new Behind(f, "the year before")));
    allBefore.from().forEach(f -> behind.add(new Behind(f, "whole of the year before")));
    Share then = share(number(before), number(allBefore));
    return new Cell(
        words(share(part.number(), all.number()), then, test, HIGHER_SHARE, LOWER_SHARE), behind);
  }

  /** Whether the rate is another than in the year before, by the test, in words. */
  Cell rateChanged(Counted part, Amount before, Amount population) {
    boolean counts = Stream.of(part.amount(), before, population).allMatch(Amount::isCount);
    if (!counts
        || !isComparable(part.amount(), before)
        || !part.amount().isOfWholeYear()
        || !population.isComplete()
        || part.number().max(number(before)).compareTo(number(population)) > 0) {
      return Cell.text(Amount.NONE);
    }
    List<Behind> behind = new ArrayList<>(List.of(new Behind(part.cell(), "part")));
    before.from().forEach(f -> behind.add(new Behind(f, "the year before")));
    population.from().forEach(f -> behind.add(new Behind(f, "population")));
    Share now = share(part.number(), number(population));
    Share then = share(number(before), number(population));
    return new Cell(words(now, then, test, "higher", "lower"), behind);
  }

  private static BigDecimal number(Amount amount) {
    return amount.value().orElse(BigDecimal.ZERO);
  }

  /**
   * Whether the share of the one is more or less than that of the others, by the test, in words.
   */
  Cell compared(Counted part, Counted all, Counted otherPart, Counted others) {
    boolean counts =
        Stream.of(part, all, otherPart, others).map(Counted::amount).allMatch(Amount::isCount);
    if (!counts) {
      return Cell.text(Amount.NONE);
    }
    List<Behind> behind =
        List.of(
            new Behind(part.cell(), "part"),
            new Behind(all.cell(), "whole"),
            new Behind(otherPart.cell(), "part of the others"),
            new Behind(others.cell(), "whole of the others"));
    Share own = share(part.number(), all.number());
    Share other = share(otherPart.number(), others.number());
    return new Cell(words(own, other, test, OVER, UNDER), behind);
  }

  /** What the test says of one share beside another. */
  public static String words(
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

  private static BigDecimal ratio(BigDecimal part, BigDecimal scale, BigDecimal whole) {
    return part.multiply(scale).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** How many of the figures that belong there are there. */
  static Cell given(Amount amount) {
    return Cell.text(amount.given() + " of " + amount.wanted());
  }
}
