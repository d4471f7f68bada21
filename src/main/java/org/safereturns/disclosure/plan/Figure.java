package org.safereturns.disclosure.plan;

import org.safereturns.disclosure.form.Form;

/**
 * A count of a release, printed or hidden, as a form over the finest counts.
 *
 * @param key what it counts, in words that stay the same from release to release
 */
public record Figure(String key, Form form, Fate fate) {
  /** What may become of a figure. */
  public enum Fate {
    /** Printed or hidden, as protection needs. */
    FREE,
    /** Somebody has promised to print it. */
    MUST_PRINT,
    /** An earlier release printed it: readers have it for ever. */
    PRINTED_BEFORE,
    /** An earlier release hid it and does not print it now. */
    HIDDEN_BEFORE
  }

  public boolean isFree() {
    return fate == Fate.FREE;
  }

  public boolean isEarlier() {
    return fate == Fate.PRINTED_BEFORE || fate == Fate.HIDDEN_BEFORE;
  }
}
