package org.safereturns.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What analysts decide. Every decision is kept with who made it and why; asking for what cannot be
 * done is a {@link DecisionRefused}.
 */
public interface Desk {

  /** Submissions set aside, in the order of arrival; those discarded are not listed. */
  List<Submission> quarantined();

  /** A quarantined submission goes back to received. */
  void retry(String reference, String analyst, String reason);

  /** A quarantined submission leaves the list; its bytes are kept. */
  void discard(String reference, String analyst, String reason);

  /**
   * The figures no longer stand.
   *
   * @return the earlier submission whose figures stand again now, if there is one
   */
  Optional<Submission> withdraw(String reference, String analyst, String reason);

  /**
   * A returned submission, one with queries or a withdrawn one is accepted; it goes back to
   * validated, so that the sender is told.
   */
  void accept(String reference, String analyst, String reason);

  /** A finished submission goes back to received; what stood stands until it is validated anew. */
  void reprocess(String reference, String analyst, String reason);

  /** Everything decided about a submission, first decision first. */
  List<Decision> decisions(String reference);
}
