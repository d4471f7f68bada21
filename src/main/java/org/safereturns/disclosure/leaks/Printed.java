package org.safereturns.disclosure.leaks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Sum;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Knowledge.Term;
import org.safereturns.disclosure.reader.Reason;

/**
 * What the printed figures of returns tell of their suppressed counts, and of counts that stand
 * nowhere: bases that are not printed, and those whom no printed category counts.
 */
final class Printed {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** No share, rate or change is larger, nor per more; what is larger is a slip. */
  private static final int LARGEST = 100_000;

  private final Unknowns unknowns;
  private final Reasons reasons;
  private final Knowledge knowledge = new Knowledge();
  private final Map<Key, Integer> absent = new LinkedHashMap<>();
  private final List<Form> together = new ArrayList<>();
  private final Map<Integer, Cell> unlisted = new LinkedHashMap<>();

  /**
   * @param least the least and
   * @param most the most that a suppressed count can be, as the return itself says
   */
  Printed(Unknowns unknowns, Reasons reasons, long least, long most) {
    this.unknowns = unknowns;
    this.reasons = reasons;
    unknowns.hidden().forEach(gap -> knowledge.unknown(least, most));
    unknowns.hidden().forEach(this::printedElsewhere);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /** Sums of suppressed parts of one total. */
  List<Form> together() {
    return together;
  }

  /** Unknowns that count whom no category counts, each with the figure that tells. */
  Map<Integer, Cell> unlisted() {
    return unlisted;
  }

  private void printedElsewhere(Gap gap) {
    List<Cell> printed = unknowns.list(gap.key()).stream().filter(Unknowns::isWhole).toList();
    if (printed.stream().map(Printed::number).distinct().count() == 1) {
      Cell first = printed.get(0);
      knowledge.equal(term(gap).orElseThrow().unknown(), number(first), reasons.same(gap, first));
    }
  }

  /** Parts that make a total. */
  void addition(Sum sum) {
    Optional<Term> total = find(sum.total().key());
    List<Optional<Term>> parts = sum.parts().stream().map(this::part).toList();
    if (total.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    Term all = parts.stream().map(Optional::orElseThrow).reduce(NOBODY, Printed::plus);
    Form form = all.unknown().minus(total.get().unknown());
    knowledge.equal(form, total.get().printed() - all.printed(), reasons.addition(sum));
    int[] hidden =
        sum.parts().stream()
            .flatMap(part -> unknowns.find(part.key()).stream())
            .mapToInt(Integer::intValue)
            .toArray();
    if (hidden.length > 1 && sum.total() instanceof Observation) {
      together.add(Form.sum(hidden));
    }
  }

  private static final Term NOBODY = new Term(Form.sum(), 0);

  private static Term plus(Term a, Term b) {
    return new Term(a.unknown().plus(b.unknown()), a.printed() + b.printed());
  }

  /** A part that cannot exist is nobody; one that is merely missing may be any number. */
  private Optional<Term> part(Cell part) {
    if (part instanceof Gap gap && gap.reason() == GapReason.STRUCTURAL) {
      return Optional.of(NOBODY);
    }
    return part instanceof Gap ? Optional.of(any(part.key())) : term(part);
  }

  /** A percentage or rate: how two counts, printed or not, go together. */
  void share(Observation share) {
    if (share.base().isEmpty() || !isSensible(share) || share.against().per() > LARGEST) {
      return;
    }
    find(Key.count(share.measure(), share.context()))
        .ifPresent(
            part ->
                knowledge.share(
                    part,
                    any(Key.count(share.base(), share.baseContext())),
                    share.low().max(BigDecimal.ZERO),
                    share.high(),
                    share.against().per() == 0 ? 100 : share.against().per(),
                    reasons.derived(share)));
  }

  /** A change since an earlier period, as a difference or in parts of a hundred. */
  void change(Observation change) {
    Optional<Term> later = find(Key.count(change.measure(), change.context()));
    Optional<Term> earlier = find(Key.count(change.measure(), change.earlierContext()));
    if (later.isPresent() && earlier.isPresent() && isSensible(change)) {
      change(change, later.get(), earlier.get());
    }
  }

  private static boolean isSensible(Observation derived) {
    return derived.value().abs().compareTo(BigDecimal.valueOf(LARGEST)) < 0;
  }

  private void change(Observation change, Term later, Term earlier) {
    Reason reason = reasons.derived(change);
    switch (change.statistic()) {
      case DIFFERENCE -> {
        long printed = earlier.printed() - later.printed();
        long low = change.low().setScale(0, RoundingMode.CEILING).longValueExact();
        long high = change.high().setScale(0, RoundingMode.FLOOR).longValueExact();
        Form form = later.unknown().minus(earlier.unknown());
        knowledge.between(form, low + printed, high + printed, reason);
      }
      case PERCENT_CHANGE -> {
        BigDecimal low = change.low().add(HUNDRED).max(BigDecimal.ZERO);
        knowledge.share(later, earlier, low, change.high().add(HUNDRED), 100, reason);
      }
      case COUNT, PERCENTAGE, RATE -> throw new IllegalArgumentException("not a change");
    }
  }

  /**
   * Categories that share out a whole: whoever is in none of them makes up the rest.
   *
   * @param shares those of the categories, all of the same whole
   */
  void sharedOut(List<Cell> shares) {
    Key whole = Key.count(shares.get(0).base(), shares.get(0).baseContext());
    List<Cell> cells = new ArrayList<>(unknowns.cell(whole).stream().toList());
    Term all = NOBODY;
    for (Cell share : shares) {
      Key count = Key.count(share.measure(), share.context());
      Optional<Term> part = find(count);
      if (part.isEmpty()) {
        return;
      }
      all = plus(all, part.get());
      cells.addAll(unknowns.cell(count).stream().toList());
    }
    Term base = any(whole);
    int rest = knowledge.unknown(0, Bound.NONE);
    unlisted.put(rest, cells.get(0));
    Form form = all.unknown().minus(base.unknown()).plus(Form.sum(rest));
    knowledge.equal(form, base.printed() - all.printed(), reasons.sharedOut(cells));
  }

  private static long number(Cell cell) {
    return ((Observation) cell).value().longValueExact();
  }

  /** A figure that stands in the return as a number or a suppressed count, or was met before. */
  private Optional<Term> find(Key key) {
    Optional<Term> given = unknowns.cell(key).flatMap(this::term);
    return given.isPresent() || !absent.containsKey(key) ? given : Optional.of(any(key));
  }

  private Optional<Term> term(Cell cell) {
    Optional<Integer> hidden = unknowns.find(cell.key());
    if (hidden.isPresent()) {
      return hidden.map(u -> new Term(Form.sum(u), 0));
    }
    return Unknowns.isWhole(cell)
        ? Optional.of(new Term(Form.sum(), number(cell)))
        : Optional.empty();
  }

  /** A figure, though it may be that nobody printed it. */
  private Term any(Key key) {
    return unknowns
        .cell(key)
        .flatMap(this::term)
        .orElseGet(() -> new Term(Form.sum(absent.computeIfAbsent(key, k -> newcomer())), 0));
  }

  private int newcomer() {
    return knowledge.unknown(0, Bound.NONE);
  }
}
