package org.safereturns.ledger;

/** Why a submission is set aside. */
public enum Quarantine {
  /** Nobody can read the file as a return: the same bytes get the same answer. */
  UNREADABLE_FILE,
  /** It lies in the folder of nobody we know, so nobody can be answered. */
  UNKNOWN_SENDER,
  /** We failed. */
  OUR_FAILURE;

  /** Whether nothing was judged: it does not count as seen, and the same bytes are tried again. */
  boolean isTriedAgain() {
    return this != UNREADABLE_FILE;
  }
}
