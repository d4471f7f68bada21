package org.safereturns.canonical;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The return that a figure was filed in.
 *
 * @param reference of the submission
 * @param period for which the return was made; its figures may be about other periods as well
 * @param declared what the return states about itself, as in {@link ReturnHeader}
 */
public record Filing(
    String sender,
    String collection,
    String reference,
    Period period,
    Map<String, String> declared) {
  public Filing {
    SortedMap<String, String> sorted = new TreeMap<>(declared);
    declared = Collections.unmodifiableSortedMap(sorted);
  }

  /** A nil return: the sender says that there was nothing to count. */
  public boolean isNil() {
    return declared("NIL").equals("yes");
  }

  /** What the return states on a point, empty if nothing. */
  public String declared(String name) {
    return declared.getOrDefault(name, "");
  }
}
