package org.safereturns.rules;

import java.math.BigDecimal;
import java.util.List;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;

/** The least rate at which one characteristic must be recorded. */
public final class CompletenessRow extends Row {
  private final Characteristic characteristic;
  private final boolean asked;
  private final BigDecimal min;

  CompletenessRow(Check check, CsvLine line) {
    super(check, line);
    this.characteristic = Columns.constant(Characteristic.values(), line, "characteristic");
    this.asked = Columns.oneOf(line, "rate", "asked", "usable").equals("asked");
    this.min = Columns.number(line, "min");
  }

  public Characteristic characteristic() {
    return characteristic;
  }

  BigDecimal min() {
    return min;
  }

  boolean isOfAsked() {
    return asked;
  }

  /** Whether too few were recorded; nobody counted is nobody missing. */
  public boolean refuses(Completeness recorded) {
    String measure = column("measure");
    // Compared in whole numbers: a rate rounded to one decimal would let 89.96 pass as 90.0.
    BigDecimal part = BigDecimal.valueOf(asked ? recorded.asked() : recorded.usable());
    BigDecimal wanted = min.multiply(BigDecimal.valueOf(recorded.total()));
    return recorded.total() > 0
        && (measure.isEmpty() || measure.equals(recorded.measure()))
        && part.movePointRight(2).compareTo(wanted) < 0;
  }

  @Override
  List<Need> kindNeeds() {
    return List.of(new Need("completeness", characteristic.name()));
  }
}
