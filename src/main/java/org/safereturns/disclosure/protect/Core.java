package org.safereturns.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Limit;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Policy;

/**
 * A plan without what everybody knows anyway: where zeros are printed the finest counts behind them
 * are gone, and figures that then count the same people are one {@link Count}. Sums and differences
 * that must not become known are counts too, of no figure and always hidden.
 */
final class Core {
  /**
   * What counts the same people: printed or hidden as one.
   *
   * @param floor the least that a reader holds possible while it is hidden
   * @param figures how many figures show it
   * @param reader from whom it is kept if it is a secret
   * @param isPublic whether an earlier release printed all of them: nobody can hide it any more
   */
  record Count(
      Form form,
      long value,
      long floor,
      int figures,
      boolean hideable,
      boolean isPublic,
      Insider reader) {
    /** How far it can go down while it is hidden; without end for what may be below zero. */
    long down() {
      return Bound.isNone(floor) ? Bound.NONE : value - floor;
    }

    /** What hiding it costs: each figure counts; of two, the smaller one goes. */
    long price() {
      return 1_000L * figures + Long.SIZE - Long.numberOfLeadingZeros(value);
    }
  }

  private final long[] truth;
  private final Policy policy;
  private final List<Count> counts = new ArrayList<>();
  private final Map<Secret, Integer> places = new LinkedHashMap<>();
  private final int[] countOf;
  private final BitSet gone = new BitSet();
  private final BitSet limits = new BitSet();

  Core(Plan plan, Policy policy) {
    this.truth = plan.truth();
    this.policy = policy;
    this.countOf = new int[plan.figures().size()];
    if (policy.zerosShown()) {
      plan.figures().stream().map(Figure::form).filter(f -> f.of(truth) == 0).forEach(this::drop);
    }
    Map<Form, List<Integer>> same = new LinkedHashMap<>();
    for (int f = 0; f < countOf.length; f++) {
      same.computeIfAbsent(left(plan.figures().get(f).form()), k -> new ArrayList<>()).add(f);
    }
    same.forEach((form, figures) -> add(form, figures, plan));
    for (Limit limit : plan.besides().limits()) {
      Form form = left(limit.form());
      limits.set(
          add(new Count(form, form.of(truth), limit.least(), 0, false, false, Insider.NOBODY)));
    }
  }

  private void drop(Form form) {
    if (form.isSum()) {
      for (int t = 0; t < form.size(); t++) {
        gone.set(form.unknown(t));
      }
    }
  }

  private void add(Form form, List<Integer> places, Plan plan) {
    List<Figure> figures = places.stream().map(plan.figures()::get).toList();
    places.forEach(f -> countOf[f] = counts.size());
    Set<Form> before =
        figures.stream()
            .filter(f -> f.fate() == Figure.Fate.PRINTED_BEFORE)
            .map(Figure::form)
            .collect(Collectors.toSet());
    boolean isPublic =
        !before.isEmpty()
            && figures.stream()
                .filter(f -> !f.isEarlier())
                .map(Figure::form)
                .allMatch(before::contains);
    boolean must = figures.stream().anyMatch(f -> f.fate() == Figure.Fate.MUST_PRINT);
    int shown = (int) figures.stream().filter(f -> !f.isEarlier()).count();
    add(
        new Count(
            form,
            form.of(truth),
            policy.least(),
            shown,
            !must && before.isEmpty(),
            isPublic,
            Insider.NOBODY));
  }

  private int add(Count count) {
    counts.add(count);
    places.putIfAbsent(new Secret(count.form(), count.reader()), counts.size() - 1);
    return counts.size() - 1;
  }

  /** What is no count but may not fall below its floor. */
  BitSet limits() {
    return limits;
  }

  /** The place of what counts these people, if it has one. */
  Optional<Integer> find(Form form) {
    return find(new Secret(form, Insider.NOBODY));
  }

  /** The place of what is kept from a reader, if it has one. */
  Optional<Integer> find(Secret secret) {
    return Optional.ofNullable(places.get(new Secret(left(secret.form()), secret.reader())));
  }

  /** The place of a sum or difference that is not to become known; a new one if need be. */
  int secret(Secret secret) {
    Form form = left(secret.form());
    return find(secret)
        .orElseGet(
            () ->
                add(new Count(form, form.of(truth), -Bound.NONE, 0, true, false, secret.reader())));
  }

  /** A form without the finest counts that are known to be zero. */
  private Form left(Form form) {
    return form.without(gone);
  }

  /** What the readers know from whom these are kept. */
  BitSet knownOf(List<Integer> some) {
    BitSet known = new BitSet();
    some.forEach(count -> known.or(count(count).reader().knows()));
    return known;
  }

  int atoms() {
    return truth.length;
  }

  long truth(int atom) {
    return truth[atom];
  }

  boolean isGone(int atom) {
    return gone.get(atom);
  }

  int size() {
    return counts.size();
  }

  Count count(int place) {
    return counts.get(place);
  }

  int countOf(int figure) {
    return countOf[figure];
  }
}
