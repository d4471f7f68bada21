package org.safereturns.rules.check;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;

/** What there is to be judged, so that no check passes only because it had nothing to look at. */
public interface Presence {
  /** Why a need is not met, in plain words that follow "not run: "; empty if it is met. */
  Optional<String> missing(Need need);

  /** The figures of one return. */
  List<Observation> observations();

  /** The figures of a collection. */
  List<Filed> filed();

  /** Why a row that compares senders found nothing to compare; empty if it did. */
  default Optional<String> notCompared(String row) {
    return Optional.of("it compares several senders");
  }

  /** Why a row that asks who has sent what has nothing to ask; empty if it has. */
  default Optional<String> notDue(String row) {
    return Optional.of("it asks who has sent what");
  }

  /** The first of the needs that is not met. */
  default Optional<String> firstMissing(List<Need> needs) {
    return needs.stream().flatMap(n -> missing(n).stream()).findFirst();
  }
}
