package org.safereturns.rules.table;

import java.time.LocalDate;
import java.util.Optional;
import org.safereturns.canonical.Period;

/**
 * Which periods are over.
 *
 * @param reached the end of the last period that any return stands for: what ends no later is over,
 *     whatever the calendar says
 * @param today where the calendar is to say it as well
 */
public record Until(LocalDate reached, Optional<LocalDate> today) {

  /**
   * @param days that senders have after the end of a period
   */
  boolean isOver(Period period, int days) {
    LocalDate end = period.end();
    return !end.isAfter(reached)
        || today.filter(day -> !end.plusDays(days).isAfter(day)).isPresent();
  }
}
