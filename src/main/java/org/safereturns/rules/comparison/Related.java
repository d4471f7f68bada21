package org.safereturns.rules.comparison;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Comparison;

/** Which figures ought to be the same, so that it is no wonder if they are. */
final class Related {
  static final Related NONE = new Related(List.of());

  private final IdentityHashMap<Filed, Set<Filed>> beside = new IdentityHashMap<>();

  Related(List<Comparison> comparisons) {
    for (Comparison one : comparisons) {
      for (Filed left : one.left().figures()) {
        for (Filed right : one.right().figures()) {
          put(left, right);
          put(right, left);
        }
      }
    }
  }

  private void put(Filed one, Filed other) {
    beside.computeIfAbsent(one, f -> Collections.newSetFromMap(new IdentityHashMap<>())).add(other);
  }

  /** Whether they are the same figure in two returns, or a relation puts them side by side. */
  boolean are(Filed one, Filed other) {
    return one.cell().key().equals(other.cell().key())
        || beside.getOrDefault(one, Set.of()).contains(other);
  }
}
