package org.safereturns.canonical;

import java.math.BigDecimal;

/**
 * A figure as the ledger holds it: with the return it was filed in. The facts of collection rules.
 */
public record Filed(Filing filing, Cell cell) {
  public String sender() {
    return filing.sender();
  }

  public String collection() {
    return filing.collection();
  }

  /** Of the submission. */
  public String reference() {
    return filing.reference();
  }

  public String measure() {
    return cell.measure();
  }

  public Context context() {
    return cell.context();
  }

  public String area() {
    return cell.area();
  }

  public Period period() {
    return cell.period();
  }

  public Breakdown breakdown() {
    return cell.breakdown();
  }

  public Statistic statistic() {
    return cell.statistic();
  }

  public String uom() {
    return cell.uom();
  }

  /** Whether a number stands there. */
  public boolean observed() {
    return cell instanceof Observation;
  }

  /** Use only beside {@link #observed()}: 0 if no number stands there. */
  public BigDecimal value() {
    return cell instanceof Observation observation ? observation.value() : BigDecimal.ZERO;
  }
}
