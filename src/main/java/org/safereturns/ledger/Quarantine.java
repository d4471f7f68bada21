package org.safereturns.ledger;

/** Why a submission is set aside. */
public enum Quarantine {
  /** Nobody can read the file as a return: the same bytes get the same answer. */
  UNREADABLE_FILE,
  /** We failed: the submission does not count as seen, and the same bytes are tried again. */
  OUR_FAILURE
}
