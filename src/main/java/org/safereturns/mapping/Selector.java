package org.safereturns.mapping;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Statistic;

/** Picks figures; an empty part fits everything. */
record Selector(
    Set<String> measures,
    Set<String> areas,
    @Nullable When period,
    Map<String, String> by,
    Set<Statistic> statistics) {
  Selector {
    measures = Set.copyOf(measures);
    areas = Set.copyOf(areas);
    by = Map.copyOf(by);
    statistics = Set.copyOf(statistics);
  }

  boolean fits(Cell cell, Period ofReturn) {
    return (measures.isEmpty() || measures.contains(cell.measure()))
        && (areas.isEmpty() || areas.contains(cell.area()))
        && (period == null || period.of(ofReturn).equals(cell.period()))
        && (statistics.isEmpty() || statistics.contains(cell.statistic()))
        && cell.breakdown().codes().entrySet().containsAll(by.entrySet());
  }
}
