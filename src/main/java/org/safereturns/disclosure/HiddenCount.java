package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Gap;

/** A suppressed count and the whole numbers that a reader still holds possible for it. */
final class HiddenCount {
  /** High enough that no count of people reaches it, low enough that sums never overflow. */
  static final long UNBOUNDED = 1L << 40;

  private final Gap gap;
  private final long lowestAtFirst;
  private final long highestAtFirst;
  private final List<Clue> narrowedBy = new ArrayList<>();
  private long lowest;
  private long highest;

  HiddenCount(Gap gap, long lowest, long highest) {
    this.gap = gap;
    this.lowestAtFirst = lowest;
    this.highestAtFirst = highest;
    this.lowest = lowest;
    this.highest = highest;
  }

  Gap gap() {
    return gap;
  }

  long lowest() {
    return lowest;
  }

  long highest() {
    return highest;
  }

  /** Clues that left fewer numbers, in the order in which a reader would use them. */
  List<Clue> narrowedBy() {
    return narrowedBy;
  }

  /** Keeps only numbers from {@code low} to {@code high}; tells whether that ruled any out. */
  boolean keep(long low, long high, Clue clue) {
    if (low <= lowest && high >= highest) {
      return false;
    }
    lowest = Math.max(lowest, low);
    highest = Math.min(highest, high);
    if (!narrowedBy.contains(clue)) {
      narrowedBy.add(clue);
    }
    return true;
  }

  boolean isContradicted() {
    return lowest > highest;
  }

  boolean isKnown() {
    return lowest == highest;
  }

  /**
   * Whether a range that was bounded at first has become smaller, or fewer than {@code width}+1
   * numbers are left.
   */
  boolean isNarrowed(long width) {
    boolean smaller =
        highestAtFirst < UNBOUNDED && (lowest > lowestAtFirst || highest < highestAtFirst);
    return smaller || highest - lowest < width;
  }
}
