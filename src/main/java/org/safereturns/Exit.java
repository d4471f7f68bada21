package org.safereturns;

import org.safereturns.issue.Outcome;

/** Exit codes, the same for every command; scripts of senders rely on them. */
final class Exit {
  static final int OK = 0;
  static final int WITH_QUERIES = 1;
  static final int RETURNED = 2;
  static final int NOT_READABLE = 3;
  static final int USAGE = 64;
  static final int FAULT = 70;
  static final int CONFIGURATION = 78;

  private Exit() {}

  static int of(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> OK;
      case ACCEPTED_WITH_QUERIES -> WITH_QUERIES;
      case RETURNED -> RETURNED;
      case QUARANTINED -> NOT_READABLE;
    };
  }
}
