package org.safereturns.mapping.template;

import java.util.Optional;
import org.safereturns.canonical.Period;
import org.safereturns.mapping.text.PeriodText;
import org.safereturns.mapping.text.Wording;

/**
 * A period that a mapping names: a fixed one, or so many before the return's own.
 *
 * @param fixed {@link Period#NONE} if the period depends on the return
 */
public record When(Period fixed, int back) {
  public static final When RETURN = new When(Period.NONE, 0);

  static When at(Period period) {
    return new When(period, 0);
  }

  public static Optional<When> read(String text) {
    return switch (Wording.fold(text)) {
      case "return" -> Optional.of(RETURN);
      case "previous" -> Optional.of(new When(Period.NONE, 1));
      case "before previous" -> Optional.of(new When(Period.NONE, 2));
      default -> PeriodText.read(text).map(When::at);
    };
  }

  public Period of(Period ofReturn) {
    Period period = fixed.isNone() ? ofReturn : fixed;
    for (int i = 0; i < back; i++) {
      period = period.previous();
    }
    return period;
  }
}
