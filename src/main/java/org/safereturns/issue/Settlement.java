package org.safereturns.issue;

import java.time.Instant;
import org.safereturns.canonical.Filed;

/**
 * How an analyst settled a disagreement. The figures stay as they were sent.
 *
 * @param comparison reference of the comparison
 * @param figures what each side said then: once one of them says otherwise, the question is open
 *     again
 * @param stands the name of the one whose figure stands ({@link Comparison#name}), or {@link #BOTH}
 */
public record Settlement(
    String comparison, String figures, String stands, String analyst, String reason, Instant at) {
  /** Both figures are right: they do not count quite the same. */
  public static final String BOTH = "both";

  /** Whether a figure of the comparison is one that stands. */
  public boolean letsStand(Comparison one, Filed figure) {
    return stands.equals(BOTH) || stands.equals(one.name(figure));
  }

  /** Whether this is about a comparison, and the figures are still those that were looked at. */
  public boolean holds(Comparison one) {
    return comparison.equals(one.reference()) && figures.equals(one.standing());
  }
}
