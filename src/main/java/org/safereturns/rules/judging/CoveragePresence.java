package org.safereturns.rules.judging;

import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Observation;
import org.safereturns.issue.Due;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;

/** What there is to be judged of who should send what. */
public record CoveragePresence(List<Due> dues) implements Presence {
  @Override
  public Optional<String> notDue(String row) {
    return dues.stream().anyMatch(due -> due.row().equals(row))
        ? Optional.empty()
        : Optional.of("no period that it asks about is over");
  }

  @Override
  public Optional<String> missing(Need need) {
    return Optional.of("who should send what is asked apart from what was sent");
  }

  @Override
  public List<Observation> observations() {
    return List.of();
  }

  @Override
  public List<Filed> filed() {
    return List.of();
  }
}
