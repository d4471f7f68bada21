package org.safereturns.rules.check;

import java.util.Locale;

/** When a rule is run, and so which facts it sees. */
public enum Phase {
  RECORD,
  RETURN,
  COLLECTION,
  /** Of tables alone: who should have sent what. */
  COVERAGE;

  /** Those that a rule may name. */
  public static Phase[] ofRules() {
    return new Phase[] {RECORD, RETURN, COLLECTION};
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
