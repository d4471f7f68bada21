package org.safereturns.rules.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** Two counts of one return, of which the first is a part of the second. */
public final class PartRow extends Row {
  private static final String WHOLE = "whole";

  private final List<String> parts;
  private final List<String> wholes;
  private final Breakdown partBy;
  private final Breakdown wholeBy;
  private final boolean asksWhole;

  public PartRow(Check check, CsvLine line) {
    super(check, line);
    this.parts = Columns.list(line, "part_measure");
    this.wholes = Columns.list(line, "whole_measure");
    this.partBy = new Breakdown(line.get("part_by"));
    this.wholeBy = new Breakdown(line.get("whole_by"));
    this.asksWhole = Columns.oneOf(line, "ask", "part", WHOLE).equals(WHOLE);
    if (!wholes.isEmpty() && wholes.size() != parts.size()) {
      throw new IllegalArgumentException(
          "give a whole_measure for each part_measure, in the same order, or none");
    }
    if (wholes.isEmpty() && partBy.equals(wholeBy)) {
      throw new IllegalArgumentException("part and whole are the same figures");
    }
  }

  /** Whose figure is in question: that of the whole, or of the part. */
  public boolean isAsksWhole() {
    return asksWhole;
  }

  /** The measures that are a part, each with that of its whole; empty: any, with itself. */
  public List<String> parts() {
    return parts;
  }

  public Breakdown partBy() {
    return partBy;
  }

  public boolean takes(Observation figure) {
    Map<String, String> codes = figure.breakdown().codes();
    return figure.statistic() == Statistic.COUNT
        && (parts.isEmpty() || parts.contains(figure.measure()))
        && codes.entrySet().containsAll(partBy.codes().entrySet());
  }

  public boolean isWhole(Observation figure, Observation part) {
    return figure.key().equals(whole(part));
  }

  private Key whole(Observation part) {
    return Key.count(wholeOf(part.measure()), placeOf(part.context()));
  }

  public String wholeOf(String part) {
    return wholes.isEmpty() ? part : wholes.get(parts.indexOf(part));
  }

  /** Where the whole of a part stands. */
  public Context placeOf(Context part) {
    Map<String, String> codes = part.breakdown().codes();
    codes.keySet().removeAll(partBy.codes().keySet());
    codes.putAll(wholeBy.codes());
    return part.by(Breakdown.of(codes));
  }

  @Override
  public List<Need> kindNeeds() {
    return parts.size() == 1
        ? Stream.of(parts.get(0), wholeOf(parts.get(0)))
            .distinct()
            .map(m -> new Need("measure", m))
            .toList()
        : List.of(new Need("statistic", Statistic.COUNT.name()));
  }

  @Override
  public Optional<String> notRun(Presence presence) {
    Optional<String> missing = super.notRun(presence);
    if (missing.isPresent()) {
      return missing;
    }
    Set<Key> keys = presence.observations().stream().map(Cell::key).collect(Collectors.toSet());
    return presence.observations().stream()
            .filter(this::takes)
            .anyMatch(o -> keys.contains(whole(o)))
        ? Optional.empty()
        : Optional.of("the return gives no part of this kind together with its whole");
  }
}
