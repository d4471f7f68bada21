package org.safereturns.rules.table;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** How much a count may move between two periods that follow one another. */
public final class ChangeRow extends Row {
  private final BigDecimal maxPercent;
  private final BigDecimal minCount;
  private final Optional<BigDecimal> maxSmall;

  public ChangeRow(Check check, CsvLine line) {
    super(check, line);
    Columns.given(line, "measure");
    this.maxPercent = Columns.number(line, "max_percent");
    this.minCount = Columns.number(line, "min_count");
    this.maxSmall = Columns.optionalNumber(line, "max_small");
  }

  public String measure() {
    return column("measure");
  }

  public BigDecimal maxPercent() {
    return maxPercent;
  }

  public BigDecimal minCount() {
    return minCount;
  }

  public Optional<BigDecimal> maxSmall() {
    return maxSmall;
  }

  /** Whether the count moved by more than may be: small numbers by their own bound, if any. */
  public boolean refuses(Observation earlier, Observation later) {
    BigDecimal moved = later.value().subtract(earlier.value()).abs();
    return isSmall(earlier)
        ? maxSmall.filter(most -> moved.compareTo(most) > 0).isPresent()
        : moved.movePointRight(2).compareTo(maxPercent.multiply(earlier.value())) > 0;
  }

  private boolean isSmall(Observation earlier) {
    return earlier.value().signum() <= 0 || earlier.value().compareTo(minCount) < 0;
  }

  private boolean judges(Observation earlier) {
    return maxSmall.isPresent() || !isSmall(earlier);
  }

  @Override
  public List<Need> kindNeeds() {
    return List.of(new Need("measure", measure()), new Need("statistic", "COUNT"));
  }

  @Override
  public Optional<String> notRun(Presence presence) {
    Optional<String> missing = super.notRun(presence);
    if (missing.isPresent()) {
      return missing;
    }
    List<Observation> counts =
        presence.observations().stream()
            .filter(o -> o.measure().equals(measure()) && o.statistic() == Statistic.COUNT)
            .toList();
    Set<Context> earlier = new HashSet<>();
    counts.stream().filter(this::judges).forEach(o -> earlier.add(o.context()));
    return counts.stream()
            .map(Observation::context)
            .anyMatch(c -> earlier.contains(c.at(c.period().previous())))
        ? Optional.empty()
        : Optional.of("no two periods that follow one another have a large enough count");
  }
}
