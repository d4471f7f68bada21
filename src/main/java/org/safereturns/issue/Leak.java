package org.safereturns.issue;

import java.util.List;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Origin;

/**
 * A suppressed figure that a reader can work out or narrow, or show not to be a small one. It never
 * carries the recovered number.
 *
 * @param uses the cells from which a reader would work it out
 * @param steps the way there in words, without the number
 */
public record Leak(Kind kind, Gap hidden, List<Origin> uses, String steps) {
  public enum Kind {
    /** Only one number is possible. */
    EXACT,
    /** So few numbers are possible that the figure is as good as known, or its sum is. */
    NARROWED,
    /** No number below the limit under which the return hides is possible: something is wrong. */
    CONTRADICTED
  }

  public Leak {
    uses = List.copyOf(uses);
  }
}
