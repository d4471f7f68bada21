package org.safereturns.disclosure.leaks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.issue.Leak;

/**
 * What two files print both, and what one of them hides.
 *
 * @param same how many figures are the same
 * @param differ figures that are not
 * @param shown what follows where one prints what the other hides
 */
record Overlap(int same, List<Pair> differ, List<Leak> shown) {
  /** Of so many figures printed in both, one may differ. */
  private static final int ONE_IN = 4;

  /** Fewer figures than these agree by chance. */
  private static final int FEW = 3;

  /** A change below this is a small count. */
  private static final BigDecimal THRESHOLD = BigDecimal.TEN;

  /** Two figures of the same key, both printed. */
  record Pair(Observation before, Observation after) {
    private boolean isMovedByFew() {
      return after.value().subtract(before.value()).abs().compareTo(THRESHOLD) < 0;
    }
  }

  static Overlap of(Tables earlier, Tables later) {
    Map<Key, Cell> before = new HashMap<>();
    for (Cell cell : earlier.cells()) {
      before.merge(cell.key(), cell, (a, b) -> Unknowns.isWhole(a) ? a : b);
    }
    int same = 0;
    List<Pair> differ = new ArrayList<>();
    List<Leak> shown = new ArrayList<>();
    for (Cell after : later.cells()) {
      Cell cell = before.get(after.key());
      if (cell == null) {
        continue;
      }
      if (Unknowns.isWhole(cell) && Unknowns.isWhole(after)) {
        Pair pair = new Pair((Observation) cell, (Observation) after);
        boolean equal = pair.before.value().compareTo(pair.after.value()) == 0;
        same += equal ? 1 : 0;
        if (!equal) {
          differ.add(pair);
        }
      } else if (Unknowns.isWhole(cell) && Unknowns.isHidden(after)) {
        shown.add(shown(Leak.Kind.WITH_EARLIER, cell, after, "printed"));
      } else if (Unknowns.isHidden(cell) && Unknowns.isWhole(after)) {
        shown.add(shown(Leak.Kind.HIDDEN_BEFORE, cell, after, "hidden"));
      }
    }
    return new Overlap(same, differ, shown);
  }

  private static Leak shown(Leak.Kind kind, Cell before, Cell after, String how) {
    String steps = "the same figure is %s in %s".formatted(how, before.origin().text());
    return new Leak(
        kind, after, List.of(before.origin()), steps + ", and most figures of the two agree");
  }

  boolean isAboutTheSame() {
    return same >= FEW && differ.size() * ONE_IN <= same + differ.size();
  }

  /** Whether no figure differs: then what one hides another may print. */
  boolean agrees() {
    return differ.isEmpty();
  }

  /**
   * Figures that moved by a small number; if some moved, also those that one of the two hides,
   * which cannot be asked of both together then.
   */
  List<Leak> changes() {
    List<Leak> changes =
        new ArrayList<>(differ.stream().filter(Pair::isMovedByFew).map(Overlap::leak).toList());
    if (!agrees()) {
      changes.addAll(shown);
    }
    return changes;
  }

  private static Leak leak(Pair pair) {
    String steps = "the same figure is printed in " + pair.before.origin().text();
    return new Leak(
        Leak.Kind.SMALL_CHANGE,
        pair.after,
        List.of(pair.before.origin()),
        steps + ", and only few people lie between the two");
  }
}
