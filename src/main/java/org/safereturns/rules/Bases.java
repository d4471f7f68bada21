package org.safereturns.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;

/**
 * Which whole numbers a printed share or change leaves for the base that is not printed: none at
 * all, or others than its neighbours leave.
 */
public final class Bases {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Bases() {}

  /** Whether some whole number is a base of which {@code part} prints as the share. */
  public static boolean possible(Observation share, Observation part) {
    return part.value().signum() < 0 || !of(share, part).isEmpty();
  }

  /** Whether some whole number moves by the change to the later count. */
  public static boolean possibleBefore(Observation change, Observation later) {
    return later.value().signum() < 0
        || change.high().add(HUNDRED).signum() <= 0
        || !WholeNumbers.dividing(
                later.value().multiply(HUNDRED),
                change.low().add(HUNDRED),
                change.high().add(HUNDRED))
            .isEmpty();
  }

  /** Whether of some whole number the difference is the percentage; both point the same way. */
  public static boolean possibleOf(Observation difference, Observation change) {
    BigDecimal moved = difference.value().abs().multiply(HUNDRED);
    boolean falls = difference.value().signum() < 0;
    BigDecimal low = falls ? change.high().negate() : change.low();
    BigDecimal high = falls ? change.low().negate() : change.high();
    return difference.value().signum() * change.value().signum() < 0
        || !WholeNumbers.dividing(moved, low, high).isEmpty();
  }

  /** The whole that a share and its count imply, in words. */
  public static String implied(Observation share, Observation part) {
    return of(share, part).text();
  }

  /** The whole on which most of the shares of the same whole agree, in words. */
  public static String agreed(Observation share, List<?> shares, List<?> counts) {
    return common(all(sameWhole(share, shares), counts)).map(WholeNumbers::text).orElse("");
  }

  /** Whether most of the other shares of the same whole imply another whole than this one. */
  public static boolean isOdd(Observation share, Observation part, List<?> shares, List<?> counts) {
    WholeNumbers own = of(share, part);
    return !own.isEmpty()
        && common(all(sameWhole(share, shares), counts)).filter(own::misses).isPresent();
  }

  /** A whole that has no name is the same only for shares of the same measure. */
  private static List<Observation> sameWhole(Observation share, List<?> shares) {
    return shares.stream()
        .map(Observation.class::cast)
        .filter(o -> !o.base().isEmpty() || o.measure().equals(share.measure()))
        .toList();
  }

  private static List<WholeNumbers> all(List<Observation> shares, List<?> counts) {
    Map<Key, Observation> byKey = new HashMap<>();
    counts.forEach(c -> byKey.put(((Observation) c).key(), (Observation) c));
    return shares.stream()
        .flatMap(s -> Stream.ofNullable(byKey.get(partOf(s))).map(part -> of(s, part)))
        .filter(range -> !range.isEmpty())
        .toList();
  }

  private static Key partOf(Observation share) {
    return Key.count(share.measure(), share.context());
  }

  /** What most of the ranges share; of several answers the largest, which leaves nobody out. */
  private static Optional<WholeNumbers> common(List<WholeNumbers> ranges) {
    return ranges.stream()
        .map(WholeNumbers::least)
        .max(
            Comparator.<BigDecimal>comparingLong(
                    n -> ranges.stream().filter(range -> range.has(n)).count())
                .thenComparing(Comparator.naturalOrder()))
        .map(
            n -> ranges.stream().filter(r -> r.has(n)).reduce(WholeNumbers.ANY, WholeNumbers::and));
  }

  private static WholeNumbers of(Observation share, Observation part) {
    return WholeNumbers.dividing(part.value().multiply(HUNDRED), share.low(), share.high())
        .from(part.value());
  }
}
