package org.safereturns.mapping;

import java.util.Optional;
import org.safereturns.canonical.Period;

/**
 * A period that a mapping names: a fixed one, or so many before the return's own.
 *
 * @param fixed {@link Period#NONE} if the period depends on the return
 */
record When(Period fixed, int back) {
  static final When RETURN = new When(Period.NONE, 0);

  static When at(Period period) {
    return new When(period, 0);
  }

  static Optional<When> read(String text) {
    return switch (Wording.fold(text)) {
      case "return" -> Optional.of(RETURN);
      case "previous" -> Optional.of(new When(Period.NONE, 1));
      case "before previous" -> Optional.of(new When(Period.NONE, 2));
      default -> PeriodText.read(text).map(When::at);
    };
  }

  Period of(Period ofReturn) {
    Period period = fixed.isNone() ? ofReturn : fixed;
    for (int i = 0; i < back; i++) {
      period = period.previous();
    }
    return period;
  }
}
