package org.safereturns.issue;

import java.util.List;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Origin;

/**
 * Something that a reader of printed figures can work out though it should be hidden, or that shows
 * that what is hidden does not go with what is printed. It never carries the recovered number.
 *
 * @param cell the hidden figure, or the printed one that tells of people whom none counts
 * @param uses the cells from which a reader would work it out
 * @param steps the way there in words, without the number
 */
public record Leak(Kind kind, Cell cell, List<Origin> uses, String steps) {
  /** What a reader gets. */
  public enum Kind {
    /** Only one number is possible. */
    EXACT,
    /** So few numbers are possible that the figure is as good as known. */
    NARROWED,
    /** What it and other hidden figures are together is known, and small. */
    SMALL_SUM,
    /** How many people none of the printed categories counts is known, and small. */
    UNLISTED,
    /** The same figure was printed before, and what lies between the two is small. */
    SMALL_CHANGE,
    /** Together with what was printed before, one number or few are left for a hidden figure. */
    WITH_EARLIER,
    /** A figure that was hidden before can be worked out from what is printed now. */
    HIDDEN_BEFORE,
    /** Zeros are printed in some places and hidden in others, so this figure is known. */
    ZEROS_MIXED,
    /** No number below the limit under which the return hides is possible: something is wrong. */
    CONTRADICTED,
    /** No numbers at all go with the figures printed beside it. */
    INCONSISTENT,
    /** Nobody could tell within the limits of the search. */
    UNDECIDED
  }

  public Leak {
    uses = List.copyOf(uses);
  }
}
