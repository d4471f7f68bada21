package org.safereturns.canonical;

import java.math.BigDecimal;
import java.util.List;

/**
 * An addition that a template promises: the parts make the total.
 *
 * @param label what is added, for the sender: "shared and self-contained bed spaces"
 */
public record Sum(String label, Cell total, List<Cell> parts) {
  public Sum {
    parts = List.copyOf(parts);
  }

  /** Whether every figure is there. */
  public boolean complete() {
    return total instanceof Observation && parts.stream().allMatch(Observation.class::isInstance);
  }

  /** What the figures that are there add up to. */
  public BigDecimal added() {
    return parts.stream()
        .filter(Observation.class::isInstance)
        .map(p -> ((Observation) p).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
