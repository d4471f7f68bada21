package org.safereturns.rules.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.Compared;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Settlement;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.check.Phase;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.comparison.Collected;
import org.safereturns.rules.comparison.Comparisons;
import org.safereturns.rules.engine.Court;
import org.safereturns.rules.engine.Judges;
import org.safereturns.rules.engine.Raised;
import org.safereturns.rules.words.Question;

/** Collection rules on what all senders filed, for one period. */
public final class CollectionRun {
  private final Court court;
  private final Period period;
  private final Map<String, Settlement> settlements = new HashMap<>();
  private final List<Addressed> issues = new ArrayList<>();
  private final Map<RuleCode, Long> found = new HashMap<>();
  private final Set<Comparison> disagreeing = new HashSet<>();

  /**
   * @param settled in the order in which they were made: the last about a comparison counts
   */
  public CollectionRun(Court court, Period period, List<Settlement> settled) {
    this.court = court;
    this.period = period;
    settled.forEach(s -> settlements.put(s.comparison(), s));
  }

  public Reconciliation run(List<Filed> figures) {
    Catalogue catalogue = court.catalogue();
    Comparisons comparisons =
        Comparisons.of(
            catalogue.comparing(period, Phase.COLLECTION),
            new Collected(period, figures, catalogue.references(), court.labels()));
    List<Filed> filed = figures.stream().filter(f -> period.contains(f.filing().period())).toList();
    Presence presence = new CollectionPresence(filed, comparisons);
    List<Object> facts = new ArrayList<>(filed);
    facts.addAll(comparisons.list().stream().filter(Comparison::isCompared).toList());
    facts.add(period);
    InForce inForce = new InForce(court, Optional.of(period), Map.of());
    Judges judges = inForce.judges(Phase.COLLECTION, presence, row -> row);
    judges.judge(facts, Origin.wholeFile("")).forEach(this::take);
    return new Reconciliation(
        period,
        issues,
        inForce.outcomes(List.of(Phase.COLLECTION), presence, found).stream()
            .map(this::withSettled)
            .toList(),
        compared(comparisons));
  }

  /** A check that passes because an analyst settled what it found says so. */
  private RuleOutcome withSettled(RuleOutcome outcome) {
    long settled =
        disagreeing.stream().filter(c -> c.code().equals(outcome.code()) && isSettled(c)).count();
    return settled == 0
        ? outcome
        : new RuleOutcome(
            outcome.code(), outcome.result(), outcome.found(), "settled by an analyst: " + settled);
  }

  private void take(Raised raised) {
    if (raised.fact() instanceof Question question) {
      disagreeing.add(question.comparison());
      if (!isSettled(question.comparison())) {
        address(question.own(), raised);
      }
    } else if (raised.fact() instanceof Filed filed) {
      address(filed, raised);
    } else {
      throw new IllegalStateException("a collection rule can only be about a filed figure");
    }
  }

  private void address(Filed own, Raised raised) {
    found.merge(raised.issue().code(), 1L, Long::sum);
    issues.add(new Addressed(own.sender(), raised.issue()));
  }

  private boolean isSettled(Comparison comparison) {
    Settlement settlement = settlements.get(comparison.reference());
    return settlement != null && settlement.holds(comparison);
  }

  private List<Compared> compared(Comparisons comparisons) {
    return comparisons.list().stream()
        .map(c -> new Compared(c, result(c)))
        .sorted(Comparator.comparing(c -> c.comparison().code()))
        .toList();
  }

  private Compared.Result result(Comparison comparison) {
    if (!comparison.isCompared()) {
      return Compared.Result.NOT_COMPARED;
    }
    if (!disagreeing.contains(comparison)) {
      return Compared.Result.AGREES;
    }
    return isSettled(comparison) ? Compared.Result.SETTLED : Compared.Result.DISAGREES;
  }
}
