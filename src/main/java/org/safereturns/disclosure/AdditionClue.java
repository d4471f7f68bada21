package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Sum;

/** Parts that make a total: what is printed leaves a known rest for what is hidden. */
final class AdditionClue implements Clue {
  /** A hidden count and its sign when everything hidden is moved to one side. */
  private record Term(HiddenCount count, int sign) {}

  private final Sum sum;
  private final List<Term> hidden = new ArrayList<>();
  private final long rest;

  private AdditionClue(Sum sum, Unknowns unknowns) {
    this.sum = sum;
    long left = 0;
    for (Cell part : sum.parts()) {
      left -= known(part);
      unknowns.find(part).ifPresent(count -> hidden.add(new Term(count, 1)));
    }
    unknowns.find(sum.total()).ifPresent(count -> hidden.add(new Term(count, -1)));
    this.rest = left + known(sum.total());
  }

  /** A clue, if every cell of the sum is either a whole number or a suppressed count. */
  static List<Clue> from(Sum sum, Unknowns unknowns) {
    boolean usable =
        unknowns.bounds(sum.total()) && sum.parts().stream().allMatch(unknowns::bounds);
    return usable ? List.of(new AdditionClue(sum, unknowns)) : List.of();
  }

  private static long known(Cell cell) {
    return cell instanceof Observation figure ? figure.value().longValueExact() : 0;
  }

  @Override
  public boolean tighten() {
    if (hidden.stream().anyMatch(t -> t.count.isContradicted())) {
      return false; // the rules on sums tell that the figures disagree
    }
    boolean changed = false;
    for (Term term : hidden) {
      long lowestOthers = 0;
      long highestOthers = 0;
      for (Term other : hidden) {
        if (!other.count.equals(term.count)) {
          long a = other.sign * other.count.lowest();
          long b = other.sign * other.count.highest();
          lowestOthers += Math.min(a, b);
          highestOthers += Math.max(a, b);
        }
      }
      long low = term.sign > 0 ? rest - highestOthers : lowestOthers - rest;
      long high = term.sign > 0 ? rest - lowestOthers : highestOthers - rest;
      changed |= term.count.keep(low, high, this);
    }
    return changed;
  }

  /** What the hidden parts must hold together, if all that is hidden are parts. */
  boolean disclosesSumBelow(long threshold) {
    return hidden.size() > 1
        && hidden.stream().allMatch(t -> t.sign > 0)
        && rest < threshold
        && rest >= 0;
  }

  List<HiddenCount> hidden() {
    return hidden.stream().map(Term::count).toList();
  }

  @Override
  public List<Origin> uses() {
    List<Origin> uses = new ArrayList<>();
    if (sum.total() instanceof Observation) {
      uses.add(sum.total().origin());
    }
    sum.parts().stream().filter(Observation.class::isInstance).map(Cell::origin).forEach(uses::add);
    return uses;
  }

  @Override
  public String step() {
    String lone =
        sum.total() instanceof Observation
            ? "the total printed in " + sum.total().origin().cells() + " less the parts printed"
            : "the parts printed, added up";
    return hidden.size() == 1
        ? lone + " (" + sum.label() + ") leave only this cell"
        : lone + " (" + sum.label() + ") leave what the hidden cells hold together";
  }
}
