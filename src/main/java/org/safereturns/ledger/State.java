package org.safereturns.ledger;

/** How far the work on a submission has come; each step is taken once, in this order. */
public enum State {
  /** The bytes are kept; nothing is known about them. */
  RECEIVED,
  /** There is an outcome; figures and issues are in the ledger. */
  VALIDATED,
  /** The sender's answer is written, its letter queued. A quarantined submission ends here. */
  ANSWERED,
  /** The datasets say what this submission said. */
  PUBLISHED
}
