package org.safereturns.mapping.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Meaning;

/**
 * Figures of rows that are missing, or were told and not read because they name another area or no
 * period of the return. In a list for the whole period, what no other row gives is a gap where the
 * row stands: nobody asks for it a second time, and no sum is missing a part.
 */
final class UnreadRows {
  private static final int KEPT = 10_000;

  private final Reading reading;
  private final Map<Key, Runnable> gaps = new LinkedHashMap<>();

  UnreadRows(Reading reading) {
    this.reading = reading;
  }

  void add(Meaning meaning, Origin origin) {
    if (!meaning.measure().isEmpty() && gaps.size() < KEPT) {
      gaps.putIfAbsent(
          reading.figures().key(meaning),
          () -> reading.figures().gap(meaning, GapReason.UNREADABLE, "", origin, ""));
    }
  }

  void close() {
    Period whole = reading.header().period();
    if (reading.figures().cells().stream().noneMatch(c -> c.period().equals(whole))) {
      return;
    }
    gaps.forEach(
        (key, gap) -> {
          if (reading.figures().find(key) == null) {
            gap.run();
          }
        });
  }
}
