package org.safereturns.rules.cause;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Observation;

/**
 * A likely cause at one figure.
 *
 * @param other another figure that takes part, null if none does
 * @param would the number that would be right, null if the cause gives none
 */
record Suggestion(
    Cause cause, Observation figure, @Nullable Observation other, @Nullable BigDecimal would) {
  static Suggestion of(Cause cause, Observation figure) {
    return new Suggestion(cause, figure, null, null);
  }

  static Suggestion with(Cause cause, Observation figure, Observation other) {
    return new Suggestion(cause, figure, other, null);
  }

  static Suggestion instead(Cause cause, Observation figure, BigDecimal would) {
    return new Suggestion(cause, figure, null, would);
  }

  Optional<Observation> second() {
    return Optional.ofNullable(other);
  }
}
