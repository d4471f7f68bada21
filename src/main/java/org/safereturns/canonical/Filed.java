package org.safereturns.canonical;

import java.math.BigDecimal;

/**
 * A figure as the ledger holds it: with who sent it, and in which submission. The facts of
 * collection rules.
 *
 * @param reference of the submission
 */
public record Filed(String sender, String collection, String reference, Cell cell) {
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
