package org.safereturns.canonical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the figures of a submission differ from those of the submission it supersedes.
 *
 * @param same how many figures and gaps are as before
 * @param changed figures with another value, or that became or ceased to be a gap
 * @param added figures whose key the earlier submission did not have
 * @param lost figures whose key the later submission no longer has
 */
public record Difference(int same, List<Change> changed, List<Cell> added, List<Cell> lost) {

  /** One figure before and after; both have the same key. */
  public record Change(Cell before, Cell after) {}

  public Difference {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    lost = List.copyOf(lost);
  }

  /** Compares by key; every list is in the order of the keys. */
  public static Difference between(List<Cell> before, List<Cell> after) {
    SortedMap<Key, Cell> earlier = byKey(before);
    SortedMap<Key, Cell> later = byKey(after);
    int same = 0;
    List<Change> changed = new ArrayList<>();
    List<Cell> added = new ArrayList<>();
    for (Cell cell : later.values()) {
      Cell old = earlier.remove(cell.key());
      if (old == null) {
        added.add(cell);
      } else if (says(old).equals(says(cell))) {
        same++;
      } else {
        changed.add(new Change(old, cell));
      }
    }
    return new Difference(same, changed, added, List.copyOf(earlier.values()));
  }

  public boolean isEmpty() {
    return changed.isEmpty() && added.isEmpty() && lost.isEmpty();
  }

  private static SortedMap<Key, Cell> byKey(List<Cell> cells) {
    SortedMap<Key, Cell> byKey = new TreeMap<>();
    cells.forEach(cell -> byKey.put(cell.key(), cell));
    return byKey;
  }

  /** 12 and 12.0 say the same; a figure and a gap never do, nor two gaps of different reasons. */
  private static Object says(Cell cell) {
    return cell instanceof Observation figure
        ? withoutZeros(figure.value())
        : ((Gap) cell).reason();
  }

  private static BigDecimal withoutZeros(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
