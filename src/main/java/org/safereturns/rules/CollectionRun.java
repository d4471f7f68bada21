package org.safereturns.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;

/** Collection rules on what all senders filed for one period. */
record CollectionRun(RuleBook book, Period period) {

  List<RuleOutcome> run(List<Filed> figures, Consumer<Addressed> journal) {
    Presence presence = new CollectionPresence(figures);
    List<Object> facts = new ArrayList<>(figures);
    facts.add(period);
    Map<RuleCode, Long> found = new HashMap<>();
    Judges judges = book.judges(Optional.of(period), Phase.COLLECTION, presence, row -> row);
    for (RaisedIssues.Raised raised : judges.judge(facts, Origin.wholeFile(""))) {
      if (!(raised.fact() instanceof Filed filed)) {
        throw new IllegalStateException("a collection rule can only be about a filed figure");
      }
      found.merge(raised.issue().code(), 1L, Long::sum);
      journal.accept(new Addressed(filed.sender(), raised.issue()));
    }
    return book.outcomes(Optional.of(period), List.of(Phase.COLLECTION), presence, found);
  }
}
