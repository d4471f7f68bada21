package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Key;
import org.safereturns.issue.Compared;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.Settlement;
import org.safereturns.publication.dataset.ComparisonTables.Settled;
import org.safereturns.publication.dataset.ComparisonTables.Sides;

/** What analysts settled, beside the comparisons and figures it is about. */
public final class Settlements {
  /** A figure of a submission. */
  private record Place(String reference, Key key) {}

  /** What settlements say of one figure. */
  private record Mark(boolean stands, SortedSet<String> comparisons) {}

  private final List<Settlement> made;
  private final Map<String, Settlement> last = new HashMap<>();
  private final List<Sides> sides = new ArrayList<>();
  private final Map<Place, Mark> marks = new HashMap<>();

  public Settlements(List<Settlement> made, List<Reconciliation> reconciliations) {
    this.made = made;
    made.forEach(s -> last.put(s.comparison(), s));
    for (Reconciliation period : reconciliations) {
      for (Compared one : period.comparisons()) {
        Optional<Settlement> settled =
            one.isDisagreement()
                ? Optional.ofNullable(last.get(one.comparison().reference()))
                : Optional.empty();
        sides.add(new Sides(period.period(), one, settled));
        if (one.result() == Compared.Result.SETTLED) {
          settled.ifPresent(s -> mark(one.comparison(), s));
        }
      }
    }
  }

  private void mark(Comparison comparison, Settlement settlement) {
    for (Filed figure : comparison.figures()) {
      Mark before = marks.getOrDefault(place(figure), new Mark(true, new TreeSet<>()));
      before.comparisons().add(comparison.reference());
      boolean stands = before.stands() && settlement.letsStand(comparison, figure);
      marks.put(place(figure), new Mark(stands, before.comparisons()));
    }
  }

  private static Place place(Filed figure) {
    return new Place(figure.reference(), figure.cell().key());
  }

  /** Every comparison, by period and code. */
  List<Sides> sides() {
    return sides;
  }

  /** Every settlement with what became of it. */
  List<Settled> settled() {
    return made.stream().map(s -> new Settled(s, state(s))).toList();
  }

  private String state(Settlement settlement) {
    if (!settlement.equals(last.get(settlement.comparison()))) {
      return "replaced";
    }
    return sides.stream()
        .filter(s -> s.settlement().filter(settlement::equals).isPresent())
        .map(s -> s.isOpenAgain() ? "open again" : "holds")
        .findFirst()
        .orElse("no longer in question");
  }

  /** {@code stands} or {@code set aside}, empty if nobody settled anything about a figure. */
  public String mark(String reference, Key key) {
    Mark mark = marks.get(new Place(reference, key));
    return mark == null ? "" : mark.stands() ? "stands" : "set aside";
  }

  /** The references of what was settled about a figure. */
  String comparisons(String reference, Key key) {
    Mark mark = marks.get(new Place(reference, key));
    return mark == null ? "" : String.join(" ", mark.comparisons());
  }
}
