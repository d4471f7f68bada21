package org.safereturns.rules.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** Between which bounds a figure is expected. */
public final class RangeRow extends Row {
  private final Statistic statistic;
  private final Bounds<BigDecimal> bounds;

  public RangeRow(Check check, CsvLine line) {
    super(check, line);
    this.statistic = Columns.constant(Statistic.values(), line, "statistic");
    this.bounds =
        new Bounds<>(Columns.optionalNumber(line, "min"), Columns.optionalNumber(line, "max"));
    if (bounds.isOpen()) {
      throw new IllegalArgumentException("give a min, a max or both");
    }
  }

  /** Empty: any. */
  public String measure() {
    return column("measure");
  }

  public Statistic statistic() {
    return statistic;
  }

  public Bounds<BigDecimal> bounds() {
    return bounds;
  }

  public boolean refuses(Observation figure) {
    return judges(figure) && !bounds.contain(figure.value());
  }

  private boolean judges(Observation figure) {
    String base = column("base");
    return (measure().isEmpty() || figure.measure().equals(measure()))
        && figure.statistic() == statistic
        && (base.isEmpty() || base.equals(figure.base()));
  }

  @Override
  public List<Need> kindNeeds() {
    Need figures = new Need("statistic", statistic.name());
    return measure().isEmpty()
        ? List.of(figures)
        : List.of(new Need("measure", measure()), figures);
  }

  @Override
  public Optional<String> notRun(Presence presence) {
    Optional<String> missing = super.notRun(presence);
    return missing.isPresent() || presence.observations().stream().anyMatch(this::judges)
        ? missing
        : Optional.of("the return gives no figure of this kind");
  }
}
