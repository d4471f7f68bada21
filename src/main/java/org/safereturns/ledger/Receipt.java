package org.safereturns.ledger;

/** What the ledger says to an arrival: the reference, and whether there is work to do. */
public record Receipt(String reference, Kind kind) {
  public enum Kind {
    /** Never seen. */
    NEW,
    /** Seen, but the work on it was not finished: take it up where {@link State} says. */
    UNFINISHED,
    /** Seen, and we failed on it: a new round begins. */
    RETRY,
    /** Seen and answered: nobody is answered twice. */
    KNOWN
  }

  public boolean isWork() {
    return kind != Kind.KNOWN;
  }
}
