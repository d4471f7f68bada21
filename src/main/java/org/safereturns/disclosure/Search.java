package org.safereturns.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which counts are hidden so far, which of them must stay secret, and what is known of how far a
 * reader is from them.
 */
final class Search {
  /** Worth more than any number of steps. */
  private static final long GAIN = 10_000;

  /** How many secrets are pulled at once: few enough that the numbers stay whole. */
  private static final int TOGETHER = 10;

  private final Core core;
  private final Policy policy;
  private final Flow flow;
  private final Witnesses witnesses = new Witnesses();
  private final BitSet secret;
  private final BitSet hidden;

  Search(Core core, Policy policy, BitSet secret, BitSet hidden) {
    this.core = core;
    this.policy = policy;
    this.flow = new Flow(core);
    this.secret = secret;
    this.hidden = hidden;
    for (int c = 0; c < core.size(); c++) {
      rest(c);
    }
  }

  BitSet hidden() {
    return hidden;
  }

  BitSet secret() {
    return secret;
  }

  Witnesses witnesses() {
    return witnesses;
  }

  private void rest(int count) {
    if (hidden.get(count)) {
      flow.free(count, 1);
    } else {
      flow.fix(count);
    }
  }

  /** One more count that must not become known. */
  void keepSecret(int count) {
    flow.takeIn();
    secret.set(count);
    hidden.set(count);
    rest(count);
  }

  /** Prints a hidden count, for good or to try. */
  void print(int count) {
    hidden.clear(count);
    flow.fix(count);
  }

  void hide(int count) {
    hidden.set(count);
    flow.free(count, 1);
  }

  List<Integer> open() {
    return secret.stream().filter(this::isOpen).boxed().toList();
  }

  boolean isOpen(int count) {
    return lacks(count) > 0 || lacksAbove(count);
  }

  private long lacks(int count) {
    Witnesses.Span span = witnesses.span(count, hidden);
    return policy.width() - (span.up() - span.down());
  }

  private boolean lacksAbove(int count) {
    return policy.strict() && witnesses.span(count, hidden).up() < above(count);
  }

  private long above(int count) {
    return policy.strict() ? policy.threshold() - core.count(count).value() : 0;
  }

  private long furthestUp(int count) {
    return Math.max(policy.width(), above(count));
  }

  /** Looks for witnesses with nothing more hidden; tells whether all these secrets are safe. */
  boolean witness(List<Integer> counts) {
    for (int from = 0; from < counts.size(); from += TOGETHER) {
      List<Integer> some = counts.subList(from, Math.min(counts.size(), from + TOGETHER));
      pull(some, true);
      pull(some, false);
      for (int count : some) {
        if (isOpen(count)) {
          pull(List.of(count), true);
          pull(List.of(count), false);
        }
        if (isOpen(count)) {
          return false;
        }
      }
    }
    return true;
  }

  private void pull(List<Integer> counts, boolean up) {
    List<Integer> open = counts.stream().filter(this::isOpen).toList();
    if (open.isEmpty()) {
      return;
    }
    for (int count : open) {
      flow.pull(count, up ? 0 : -policy.width(), up ? furthestUp(count) : 0, GAIN);
    }
    flow.move(hidden).ifPresent(witnesses::add);
    open.forEach(this::rest);
  }

  /** Hides more, as little as it can, so that this secret is safe; tells whether it could. */
  boolean repair(int count) {
    BitSet may = (BitSet) hidden.clone();
    for (int c = 0; c < core.size(); c++) {
      if (!hidden.get(c) && core.count(c).hideable() && core.count(c).value() >= policy.least()) {
        flow.free(c, price(c));
        may.set(c);
      }
    }
    boolean found = true;
    while (found && isOpen(count)) {
      Optional<Move> move = cheapest(count, may);
      found = move.isPresent();
      move.ifPresent(this::hideWhatMoves);
    }
    for (int c = 0; c < core.size(); c++) {
      rest(c);
    }
    return found;
  }

  /** Above the threshold first, if that is wanted; then up or down, whichever hides less. */
  private Optional<Move> cheapest(int count, BitSet may) {
    return lacksAbove(count)
        ? shift(count, up(count), may)
        : cheaper(shift(count, up(count), may), shift(count, down(count), may));
  }

  private void hideWhatMoves(Move move) {
    for (int c : move.counts().places()) {
      hidden.set(c);
    }
    witnesses.add(move);
  }

  private long up(int count) {
    return Math.max(above(count), policy.width() + witnesses.span(count, hidden).down());
  }

  private long down(int count) {
    return witnesses.span(count, hidden).up() - policy.width();
  }

  private Optional<Move> shift(int count, long by, BitSet may) {
    if (by == 0) {
      return Optional.empty();
    }
    flow.pull(count, by, by, 0);
    return flow.move(may);
  }

  private Optional<Move> cheaper(Optional<Move> one, Optional<Move> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return price(one.get()) <= price(other.get()) ? one : other;
  }

  private long price(Move move) {
    long price = 0;
    for (int c : move.counts().places()) {
      price += hidden.get(c) ? 0 : price(c);
    }
    return price;
  }

  /** Each figure counts; of two, the smaller one goes. */
  private long price(int count) {
    Core.Count c = core.count(count);
    return 1_000L * c.figures() + Long.SIZE - Long.numberOfLeadingZeros(c.value());
  }
}
