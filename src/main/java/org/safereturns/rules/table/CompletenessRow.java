package org.safereturns.rules.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Completeness;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Row;
import org.safereturns.rules.reference.Thresholds;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;

/** How fully one characteristic must be recorded; {@link Thresholds} says the least rate. */
public final class CompletenessRow extends Row {
  private static final String MIN = "min";

  private final Characteristic characteristic;
  private final boolean asked;
  private final BigDecimal min;

  public CompletenessRow(Check check, CsvLine line) {
    this(check, line, BigDecimal.ZERO);
  }

  private CompletenessRow(Check check, CsvLine line, BigDecimal min) {
    super(check, line);
    this.characteristic = Columns.constant(Characteristic.values(), line, "characteristic");
    this.asked = Columns.oneOf(line, "rate", "asked", "usable").equals("asked");
    this.min = min;
  }

  /** The row with the least rate that holds for a return; its message may name it. */
  public CompletenessRow with(BigDecimal least) {
    Map<String, String> values = new LinkedHashMap<>(line().values());
    values.put(MIN, least.toPlainString());
    CsvLine known = new CsvLine(line().file(), line().line(), line().header(), values);
    return new CompletenessRow(check(), known, least);
  }

  /** As {@link #with}, by the collection of the return. */
  public CompletenessRow in(String collection, Thresholds thresholds) {
    return thresholds.find(collection, characteristic, asked).map(this::with).orElse(this);
  }

  /** Whether anybody says how much is too little. */
  public boolean isSet() {
    return column(MIN).length() > 0;
  }

  @Override
  public boolean supplies(String name) {
    return name.equals(MIN) || super.supplies(name);
  }

  public Characteristic characteristic() {
    return characteristic;
  }

  public BigDecimal min() {
    return min;
  }

  public boolean isOfAsked() {
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
  public List<Need> kindNeeds() {
    return List.of(new Need("completeness", characteristic.name()));
  }
}
