package org.safereturns.disclosure;

import java.util.List;
import org.safereturns.canonical.Origin;

/**
 * Where a piece of knowledge comes from.
 *
 * @param uses the printed cells it rests on
 * @param step how a reader would use it, in words and without any number
 */
record Reason(List<Origin> uses, String step) {
  /** For knowledge that nobody will ask about. */
  static final Reason NONE = new Reason(List.of(), "");

  Reason {
    uses = List.copyOf(uses);
  }
}
