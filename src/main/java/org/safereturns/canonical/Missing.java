package org.safereturns.canonical;

/** The kinds of missing value in a case record, never merged. */
public enum Missing {
  /** Blank, or a code that says nobody asked. */
  NOT_RECORDED,
  /** Asked, not known. */
  UNKNOWN,
  /** Asked, declined. */
  PREFER_NOT_TO_SAY,
  /** The question cannot apply to this person or household. */
  NOT_APPLICABLE
}
