package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Key;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;

/** Puts a figure of an earlier period beside the one that the same sender gave at the time. */
final class Restated {
  private record Given(String sender, Key key) {}

  private Restated() {}

  static List<Comparison> of(RelationRow row, Collected all) {
    Map<Given, List<Filed>> then = new HashMap<>();
    for (Filed figure : all.figures()) {
      if (figure.observed() && figure.filing().period().contains(figure.period())) {
        then.computeIfAbsent(given(figure), g -> new ArrayList<>()).add(figure);
      }
    }
    List<Comparison> found = new ArrayList<>();
    for (Filed now : all.lefts(row)) {
      for (Filed earlier : then.getOrDefault(given(now), List.of())) {
        if (earlier.filing().period().compareTo(now.filing().period()) < 0
            && !now.filing().period().contains(now.period())) {
          found.add(compared(row, all, now, earlier));
        }
      }
    }
    return found;
  }

  private static Given given(Filed figure) {
    return new Given(figure.sender(), figure.cell().key());
  }

  private static Comparison compared(RelationRow row, Collected all, Filed now, Filed earlier) {
    String refused =
        now.uom().equals(earlier.uom())
            ? all.otherGround(now, earlier)
            : all.otherUnit(now, earlier);
    return refused.isEmpty()
        ? row.compared(Account.of(now), Account.of(earlier))
        : row.refused(now, List.of(earlier), refused);
  }
}
