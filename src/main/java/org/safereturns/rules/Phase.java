package org.safereturns.rules;

import java.util.Locale;

/** When a rule is run, and so which facts it sees. */
enum Phase {
  RECORD,
  RETURN,
  COLLECTION;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
