package org.safereturns.canonical;

/** For whom a return's figures are meant. */
public enum Purpose {
  /** For the county only: true counts, however small, are wanted. */
  RESTRICTED,
  /** Meant to be printed: small counts and leaks are issues. */
  FOR_PUBLICATION
}
