package org.safereturns.rules.judging;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.comparison.Comparisons;

/** What there is in one submission, and what was put side by side within it. */
record ComparedPresence(Presence submission, Comparisons comparisons) implements Presence {
  @Override
  public Optional<String> missing(Need need) {
    return submission.missing(need);
  }

  @Override
  public List<Observation> observations() {
    return submission.observations();
  }

  @Override
  public List<Filed> filed() {
    return submission.filed();
  }

  @Override
  public Optional<String> notCompared(String row) {
    return submission
        .firstMissing(List.of(Need.of("return"), Need.of("period")))
        .or(() -> comparisons.notRun(row));
  }
}
