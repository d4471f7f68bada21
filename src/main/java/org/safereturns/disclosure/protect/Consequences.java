package org.safereturns.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Elimination;
import org.safereturns.disclosure.form.Elimination.Reduced;

/**
 * What follows from the printed counts by adding and subtracting alone, and whether one more would
 * give a secret away.
 */
final class Consequences {
  private final Core core;
  private final Elimination printed;
  private final List<Reduced> secrets = new ArrayList<>();

  Consequences(Core core, BitSet secret) {
    this.core = core;
    this.printed = new Elimination(core.atoms());
    secret.stream().forEach(c -> secrets.add(printed.reduce(core.count(c).form())));
  }

  /**
   * A way to a first choice.
   *
   * @param addsUp whether what brings a reader too close by adding up lines is hidden at once
   */
  record Way(boolean addsUp) {}

  /**
   * A first choice of what to hide besides the secrets: counts are printed one by one, large ones
   * first, unless that gives a secret away.
   */
  BitSet hide(BitSet secret, Narrowing narrowing, Way way) {
    BitSet hidden = (BitSet) secret.clone();
    IntStream.range(0, core.size())
        .filter(c -> !secret.get(c) && !core.limits().get(c))
        .boxed()
        .sorted(preference(core))
        .forEach(c -> hidden.set(c, !print(c, narrowing, way)));
    return hidden;
  }

  private static Comparator<Integer> preference(Core core) {
    return Comparator.<Integer, Boolean>comparing(c -> core.count(c).hideable())
        .thenComparing(Comparator.comparing((Integer c) -> core.count(c).value()).reversed())
        .thenComparing(c -> c);
  }

  private boolean print(int count, Narrowing narrowing, Way way) {
    boolean must = !core.count(count).hideable() || core.count(count).form().size() == 0;
    boolean isFar = must || !way.addsUp || !narrowing.tells(count);
    if (isFar && (print(count) || must)) {
      narrowing.print(count);
      return true;
    }
    return false;
  }

  /**
   * Prints a count unless it may be hidden and gives a secret away; tells whether it is printed.
   */
  boolean print(int count) {
    Reduced left = printed.reduce(core.count(count).form());
    if (left.isZero()) {
      return true;
    }
    if (core.count(count).hideable() && secrets.stream().anyMatch(s -> s.isProportionalTo(left))) {
      return false;
    }
    Reduced row = printed.learn(left);
    secrets.replaceAll(s -> printed.without(s, row));
    return true;
  }

  /** Whether printing this count as well would give a secret away. */
  boolean tells(int count) {
    Reduced left = printed.reduce(core.count(count).form());
    return !left.isZero() && secrets.stream().anyMatch(s -> s.isProportionalTo(left));
  }
}
