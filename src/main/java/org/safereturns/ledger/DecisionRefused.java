package org.safereturns.ledger;

/** An analyst asked for what cannot be done; the message says why, in words to print. */
public final class DecisionRefused extends RuntimeException {
  public DecisionRefused(String message) {
    super(message);
  }
}
