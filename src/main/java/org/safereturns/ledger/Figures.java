package org.safereturns.ledger;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;

/**
 * The figures that stand.
 *
 * <p>Submissions of one sender, collection, period and template (whatever its version) form a
 * chain; the latest of a chain that was accepted, and not withdrawn, stands. A returned
 * resubmission therefore leaves the earlier figures standing.
 */
public interface Figures {

  /** The submissions whose figures stand, by sender, collection, period, template. */
  List<Submission> standing();

  /** All figures that stand, gaps included, sorted by sender, collection, key and origin. */
  List<Filed> standingFigures();

  /** Those of submissions whose period lies within a period, whatever their collection. */
  List<Filed> standingFigures(Period period);

  /** Those of submissions of one collection whose period lies within a period. */
  List<Filed> standingFigures(String collection, Period period);

  /** Figures and gaps of one submission, sorted by key and origin. */
  List<Cell> of(String reference);

  List<Completeness> completenessOf(String reference);

  /** The submission that one supersedes, or would supersede were it accepted; empty if first. */
  Optional<Submission> superseded(String reference);
}
