package org.safereturns.damage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold between figures of a return, as anybody with a calculator can check. A cell that
 * holds no number makes a relation one that cannot be checked: it holds then.
 */
interface Relation {
  /** The cells that take part. */
  List<Place> places();

  /** Whether it holds for the numbers in these cells, in this order. */
  boolean holds(List<BigDecimal> numbers);

  default boolean holds(Function<Place, Optional<BigDecimal>> figures) {
    List<BigDecimal> numbers =
        places().stream().flatMap(place -> figures.apply(place).stream()).toList();
    return numbers.size() < places().size() || holds(numbers);
  }

  /**
   * The parts make the total.
   *
   * @param hidden how many more parts there are, hidden because they are less than ten
   */
  record Sum(Place total, List<Place> parts, int hidden) implements Relation {
    @Override
    public List<Place> places() {
      return Stream.concat(Stream.of(total), parts.stream()).toList();
    }

    @Override
    public boolean holds(List<BigDecimal> numbers) {
      BigDecimal rest = numbers.get(0);
      for (BigDecimal part : numbers.subList(1, numbers.size())) {
        rest = rest.subtract(part);
      }
      return rest.signum() >= 0 && rest.compareTo(BigDecimal.valueOf(9L * hidden)) <= 0;
    }
  }

  static Sum sum(Place total, List<Place> parts) {
    return new Sum(total, parts, 0);
  }

  static Sum sum(Place total, List<Place> parts, int hidden) {
    return new Sum(total, parts, hidden);
  }

  /** A part is not more than its whole. */
  record AtMost(Place part, Place whole) implements Relation {
    @Override
    public List<Place> places() {
      return List.of(part, whole);
    }

    @Override
    public boolean holds(List<BigDecimal> n) {
      return n.get(0).compareTo(n.get(1)) <= 0;
    }
  }

  /** A percentage is that of a part in its whole, as rounded as it is written. */
  record Share(Place percent, Place part, Place whole) implements Relation {
    @Override
    public List<Place> places() {
      return List.of(percent, part, whole);
    }

    @Override
    public boolean holds(List<BigDecimal> n) {
      return n.get(2).signum() > 0 && isRounded(n.get(0), hundredths(n.get(1), n.get(2)));
    }
  }

  /** A percentage is the change from an earlier to a later figure. */
  record Change(Place percent, Place earlier, Place later) implements Relation {
    @Override
    public List<Place> places() {
      return List.of(percent, earlier, later);
    }

    @Override
    public boolean holds(List<BigDecimal> n) {
      return n.get(1).signum() > 0
          && isRounded(n.get(0), hundredths(n.get(2).subtract(n.get(1)), n.get(1)));
    }
  }

  /**
   * A rate for each thousand of a population.
   *
   * @param population as anybody can look it up, give or take a tenth
   */
  record Rate(Place rate, Place count, long population) implements Relation {
    @Override
    public List<Place> places() {
      return List.of(rate, count);
    }

    @Override
    public boolean holds(List<BigDecimal> n) {
      BigDecimal thousandfold = n.get(1).multiply(BigDecimal.valueOf(1000));
      BigDecimal exact = thousandfold.divide(BigDecimal.valueOf(population), MathContext.DECIMAL64);
      BigDecimal slack = half(n.get(0)).add(exact.abs().movePointLeft(1));
      return n.get(0).subtract(exact).abs().compareTo(slack) <= 0;
    }
  }

  /** Percentages make a hundred, the last digit aside. */
  record Hundred(List<Place> places) implements Relation {
    @Override
    public boolean holds(List<BigDecimal> n) {
      BigDecimal all = n.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal slack = half(n.get(0)).multiply(BigDecimal.valueOf(n.size()));
      return all.subtract(BigDecimal.valueOf(100)).abs().compareTo(slack) <= 0;
    }
  }

  /** A figure is one less another, the last digit aside. */
  record Difference(Place result, Place from, Place less) implements Relation {
    @Override
    public List<Place> places() {
      return List.of(result, from, less);
    }

    @Override
    public boolean holds(List<BigDecimal> n) {
      BigDecimal off = n.get(1).subtract(n.get(2)).subtract(n.get(0)).abs();
      return off.compareTo(half(n.get(0)).multiply(BigDecimal.valueOf(3))) <= 0;
    }
  }

  private static BigDecimal hundredths(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
  }

  private static boolean isRounded(BigDecimal written, BigDecimal exact) {
    return written.subtract(exact).abs().compareTo(half(written)) <= 0;
  }

  private static BigDecimal half(BigDecimal written) {
    return BigDecimal.valueOf(5, written.scale() + 1);
  }
}
