package org.safereturns.ledger;

/** The way by which a submission came in. */
public enum Door {
  FOLDER,
  MAIL,
  COMMAND
}
