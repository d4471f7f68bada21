package org.safereturns.disclosure.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.safereturns.disclosure.plan.Limit;
import org.safereturns.disclosure.plan.Policy;

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
  private final Neighbourhood neighbourhood;
  private final Witnesses witnesses = new Witnesses();
  private final BitSet secret;
  private final BitSet hidden;
  private final int near;
  private int questions;

  /**
   * @param near how many finest counts may move at once: few are quick, many find more
   */
  Search(Core core, Policy policy, BitSet secret, BitSet hidden, int near) {
    this.core = core;
    this.policy = policy;
    this.neighbourhood = new Neighbourhood(core);
    this.secret = secret;
    this.hidden = hidden;
    this.near = near;
  }

  /** How often the solver was asked: the measure of work that is the same on every machine. */
  int questions() {
    return questions;
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

  /** Whether everything stays safe where this is printed too; if so, it is from now on. */
  boolean keeps(List<Limit> limits, long[] truth) {
    BitSet given = witnesses.giveUp(limits, truth);
    boolean safe = secret.stream().noneMatch(this::isOpen);
    if (!safe) {
      witnesses.takeBack(given);
    }
    return safe;
  }

  /** One more count that must not become known. */
  void keepSecret(int count) {
    neighbourhood.takeIn();
    secret.set(count);
    hidden.set(count);
  }

  /** Prints a hidden count, for good or to try. */
  void print(int count) {
    hidden.clear(count);
  }

  void hide(int count) {
    hidden.set(count);
  }

  List<Integer> open() {
    return secret.stream().filter(this::isOpen).boxed().toList();
  }

  boolean isOpen(int count) {
    return lacks(count) > 0 || lacksAbove(count);
  }

  /** How far a secret is free for those from whom it is kept, as far as is known. */
  Witnesses.Span span(int count) {
    return witnesses.span(count, hidden, core.count(count).reader());
  }

  private long lacks(int count) {
    Witnesses.Span span = span(count);
    return policy.width() - (span.up() - span.down());
  }

  private boolean lacksAbove(int count) {
    return policy.strict() && span(count).up() < above(count);
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
      pull(some);
      for (int count : some) {
        if (isOpen(count)) {
          pull(List.of(count));
        }
        if (isOpen(count)) {
          return false;
        }
      }
    }
    return true;
  }

  private void pull(List<Integer> counts) {
    List<Integer> open = counts.stream().filter(this::isOpen).toList();
    if (!open.isEmpty()) {
      int[] around = neighbourhood.around(open, hidden, core.knownOf(open), near);
      Flow flow = new Flow(core, neighbourhood, hidden, new BitSet());
      both(() -> flow.move(around, up(open)), () -> flow.move(around, down(open)))
          .forEach(witnesses::add);
    }
  }

  /** Asks both at the same time, on two cores where there are two; the answers keep their order. */
  private List<Move> both(Supplier<Optional<Move>> one, Supplier<Optional<Move>> other) {
    questions += 2;
    return Stream.of(one, other).parallel().map(Supplier::get).flatMap(Optional::stream).toList();
  }

  private List<Flow.Pull> up(List<Integer> counts) {
    return counts.stream().map(c -> new Flow.Pull(c, 0, furthestUp(c), GAIN)).toList();
  }

  private List<Flow.Pull> down(List<Integer> counts) {
    return counts.stream().map(c -> new Flow.Pull(c, -policy.width(), 0, GAIN)).toList();
  }

  /** Hides more, as little as it can, so that this secret is safe; tells whether it could. */
  boolean repair(int count) {
    BitSet priced = new BitSet();
    for (int c = 0; c < core.size(); c++) {
      Core.Count other = core.count(c);
      priced.set(c, !hidden.get(c) && other.hideable() && other.value() >= policy.least());
    }
    BitSet known = core.count(count).reader().knows();
    boolean found = true;
    while (found && isOpen(count)) {
      int[] around = neighbourhood.around(List.of(count), hidden, known, near);
      Optional<Move> move = cheapest(count, priced, around);
      if (move.isEmpty()) {
        move = cheapest(count, priced, neighbourhood.everything(known));
      }
      found = move.isPresent();
      move.ifPresent(this::hideWhatMoves);
    }
    return found;
  }

  /** Above the threshold first, if that is wanted; then up or down, whichever hides less. */
  private Optional<Move> cheapest(int count, BitSet priced, int[] around) {
    Flow flow = new Flow(core, neighbourhood, hidden, priced);
    Supplier<Optional<Move>> up = () -> shift(flow, count, up(count), around);
    Supplier<Optional<Move>> down = () -> shift(flow, count, down(count), around);
    return lacksAbove(count)
        ? up.get()
        : both(up, down).stream().min(Comparator.comparing(this::price));
  }

  private void hideWhatMoves(Move move) {
    for (int c : move.counts().places()) {
      hidden.set(c);
    }
    witnesses.add(move);
  }

  private long up(int count) {
    return Math.max(above(count), policy.width() + span(count).down());
  }

  private long down(int count) {
    return span(count).up() - policy.width();
  }

  private Optional<Move> shift(Flow flow, int count, long by, int[] around) {
    return by == 0 || by < -core.count(count).down()
        ? Optional.empty()
        : flow.move(around, List.of(Flow.Pull.exactly(count, by)));
  }

  private long price(Move move) {
    long price = 0;
    for (int c : move.counts().places()) {
      price += hidden.get(c) ? 0 : core.count(c).price();
    }
    return price;
  }
}
