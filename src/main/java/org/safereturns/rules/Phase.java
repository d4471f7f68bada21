package org.safereturns.rules;

import java.util.Locale;

/** When a rule is run, and so which facts it sees. */
enum Phase {
  RECORD,
  RETURN,
  COLLECTION,
  /** Of tables alone: who should have sent what. */
  COVERAGE;

  /** Those that a rule may name. */
  static final Phase[] OF_RULES = {RECORD, RETURN, COLLECTION};

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
