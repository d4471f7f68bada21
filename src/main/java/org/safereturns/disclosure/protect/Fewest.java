package org.safereturns.disclosure.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Policy;
import org.safereturns.disclosure.reader.Cover;
import org.safereturns.disclosure.reader.LinearBound;

/**
 * How few figures must be hidden besides the small ones. Whenever some printed counts together
 * leave a secret too few numbers, one of them has to go, whatever else is hidden. The cheapest
 * choice that has one of each such set costs no more than any safe one.
 */
final class Fewest {
  /** So many branches are looked at for each choice, and as many times more for the last. */
  private static final int BRANCHES = 50;

  private static final int LAST = 20;

  private final Core core;
  private final Policy policy;
  private final List<Integer> secrets;
  private final int most;
  private final List<Integer> choosable;
  private final Map<Integer, Integer> placeOf = new HashMap<>();
  private final long[] prices;
  private final Set<BitSet> sets = new LinkedHashSet<>();
  private final BitSet hidden = new BitSet();
  private final long[] lowest;
  private final long[] highest;
  private final Watcher watcher;
  private int questions;

  /**
   * @param secret counts that must stay secret, of figures or differences
   * @param most so many questions to the solver
   */
  Fewest(Core core, Policy policy, BitSet secret, int most, Watcher watcher) {
    this.watcher = watcher;
    this.core = core;
    this.policy = policy;
    this.secrets = secret.stream().boxed().toList();
    this.most = most;
    this.choosable =
        IntStream.range(0, core.size())
            .filter(c -> !secret.get(c) && core.count(c).hideable())
            .filter(c -> core.count(c).figures() > 0 && core.count(c).value() >= policy.threshold())
            .boxed()
            .toList();
    choosable.forEach(c -> placeOf.put(c, placeOf.size()));
    this.prices = choosable.stream().mapToLong(c -> core.count(c).figures()).toArray();
    this.lowest = new long[core.size()];
    this.highest = new long[core.size()];
  }

  /**
   * What came of it.
   *
   * @param atLeast so many figures must be hidden for the sake of others
   * @param hidden a choice that suffices as far as adding up tells; empty if none was come to
   */
  record Answer(long atLeast, BitSet hidden) {}

  Answer answer() {
    long atLeast = 0;
    long price = Long.MAX_VALUE;
    BitSet best = new BitSet();
    try (LinearBound bound = bound()) {
      int before;
      do {
        watcher.at("Counting how few", questions, most);
        before = sets.size();
        Cover cover = Cover.of(prices, List.copyOf(sets), BRANCHES);
        atLeast = Math.max(atLeast, cover.least());
        begin(bound, cover.chosen());
        secrets.forEach(secret -> widen(bound, secret));
        if (questions < most && price() < price) {
          price = price();
          best = (BitSet) hidden.clone();
        }
      } while (sets.size() > before && questions < most);
    }
    Cover last = Cover.of(prices, List.copyOf(sets), LAST * BRANCHES);
    return new Answer(Math.max(atLeast, last.least()), best);
  }

  private long price() {
    return IntStream.range(0, prices.length)
        .filter(i -> hidden.get(choosable.get(i)))
        .mapToLong(i -> prices[i])
        .sum();
  }

  private LinearBound bound() {
    LinearBound bound = new LinearBound(core.atoms());
    for (int c = 0; c < core.size(); c++) {
      bound.row(core.count(c).form(), 0, 0);
    }
    return bound;
  }

  private void begin(LinearBound bound, BitSet chosen) {
    hidden.clear();
    hidden.or(core.limits());
    secrets.forEach(hidden::set);
    chosen.stream().forEach(i -> hidden.set(choosable.get(i)));
    for (int c = 0; c < core.size(); c++) {
      show(bound, c);
      lowest[c] = core.count(c).value() * LinearBound.PARTS;
      highest[c] = lowest[c];
    }
  }

  private void show(LinearBound bound, int c) {
    Core.Count count = core.count(c);
    bound.change(
        c,
        hidden.get(c) ? count.floor() : count.value(),
        hidden.get(c) ? Bound.NONE : count.value());
  }

  private boolean isWide(int secret) {
    long width = highest[secret] - lowest[secret] + 1;
    return width / LinearBound.PARTS >= policy.width();
  }

  /** Hides more until nothing printed keeps the secret too narrow, and notes what had to go. */
  private void widen(LinearBound bound, int secret) {
    while (!isWide(secret) && questions < most) {
      Optional<BitSet> set = tooNarrow(bound, secret);
      if (set.isEmpty()) {
        return;
      }
      sets.add(set.get());
      set.get().stream()
          .boxed()
          .min(Comparator.comparing((Integer i) -> prices[i]).thenComparing(i -> -degree(i)))
          .ifPresent(
              i -> {
                hidden.set(choosable.get(i));
                show(bound, choosable.get(i));
              });
    }
  }

  private long degree(int i) {
    return sets.stream().filter(set -> set.get(i)).count();
  }

  /** What could be hidden of those that together keep a secret too narrow. */
  private Optional<BitSet> tooNarrow(LinearBound bound, int secret) {
    Form form = core.count(secret).form();
    questions += 2;
    Optional<LinearBound.Proof> up = bound.most(form);
    up.ifPresent(proof -> see(bound));
    if (isWide(secret) || up.isEmpty()) {
      return Optional.empty();
    }
    Optional<LinearBound.Proof> down = bound.most(Form.sum().minus(form));
    down.ifPresent(proof -> see(bound));
    if (down.isEmpty() || up.get().most() + down.get().most() >= policy.width()) {
      return Optional.empty();
    }
    BitSet set = new BitSet();
    for (LinearBound.Proof proof : List.of(up.get(), down.get())) {
      proof.rows().stream()
          .filter(c -> !hidden.get(c))
          .filter(placeOf::containsKey)
          .forEach(c -> set.set(placeOf.getOrDefault(c, 0)));
    }
    return set.isEmpty() ? Optional.empty() : Optional.of(set);
  }

  private void see(LinearBound bound) {
    long[] point = bound.point();
    for (int secret : secrets) {
      long value = core.count(secret).form().of(point);
      lowest[secret] = Math.min(lowest[secret], value);
      highest[secret] = Math.max(highest[secret], value);
    }
  }
}
