package org.safereturns.disclosure;

/**
 * One thing a reader knows: that a form lies between two numbers, both possible.
 *
 * @param reason what was printed, for those who ask how the reader knows
 */
record Row(Form form, long lowest, long highest, Reason reason) {
  boolean isEquality() {
    return lowest == highest;
  }
}
