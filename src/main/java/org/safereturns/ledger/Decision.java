package org.safereturns.ledger;

import java.time.Instant;

/** What an analyst decided about a submission, and why. */
public record Decision(String reference, Kind kind, String analyst, String reason, Instant at) {
  public enum Kind {
    /** Try again what was quarantined. */
    RETRY,
    /** Quarantined, and not worth another try: it leaves the list, its bytes are kept. */
    DISCARD,
    /** The figures no longer stand. */
    WITHDRAW,
    /** The figures stand although the verdict was another. */
    ACCEPT,
    /** What a sender said about queries, on the telephone or by letter. */
    EXPLAIN,
    /** What was noted so is noted no longer: the queries are open again. */
    TAKE_BACK,
    /** Validate the kept bytes again, after a change of mapping or rules. */
    REPROCESS
  }
}
