package org.safereturns.mapping.template;

import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;

/** Picks figures; an empty part fits everything. */
public record Selector(
    Set<String> measures,
    Set<String> areas,
    Set<When> periods,
    Map<String, String> by,
    Set<Statistic> statistics) {
  public Selector {
    periods = Set.copyOf(periods);
    measures = Set.copyOf(measures);
    areas = Set.copyOf(areas);
    by = Map.copyOf(by);
    statistics = Set.copyOf(statistics);
  }

  public boolean fits(Cell cell, Period ofReturn) {
    return (measures.isEmpty() || measures.contains(cell.measure()))
        && (areas.isEmpty() || areas.contains(cell.area()))
        && (periods.isEmpty()
            || periods.stream().anyMatch(p -> p.of(ofReturn).equals(cell.period())))
        && (statistics.isEmpty() || statistics.contains(cell.statistic()))
        && cell.breakdown().codes().entrySet().containsAll(by.entrySet());
  }
}
