package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safereturns.issue.Comparison;

/** Everything that the rows in force put side by side. */
public record Comparisons(Map<String, ComparingRow.Found> byCheck) {

  /** Relations first: what they put side by side is no wonder if it is the same. */
  public static Comparisons of(List<ComparingRow> rows, Collected all) {
    Map<String, ComparingRow.Found> byCheck = new TreeMap<>();
    List<Comparison> relations = new ArrayList<>();
    for (ComparingRow row : rows) {
      if (row instanceof RelationRow) {
        ComparingRow.Found found = row.compare(all, Related.NONE);
        byCheck.put(row.name(), found);
        relations.addAll(found.comparisons());
      }
    }
    Related related = new Related(relations);
    for (ComparingRow row : rows) {
      if (!(row instanceof RelationRow)) {
        byCheck.put(row.name(), row.compare(all, related));
      }
    }
    return new Comparisons(byCheck);
  }

  /** Why a row found nothing to compare; empty if it did. */
  public Optional<String> notRun(String row) {
    return Optional.ofNullable(byCheck.get(row))
        .map(ComparingRow.Found::notRun)
        .filter(reason -> !reason.isEmpty());
  }

  /** Those that can be judged, and those that were refused. */
  public List<Comparison> list() {
    return byCheck.values().stream().flatMap(found -> found.comparisons().stream()).toList();
  }
}
