package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;

/** Puts a printed percentage beside the counts that others give for its part and its base. */
final class Shares {
  private Shares() {}

  static List<Comparison> of(RelationRow row, Collected all) {
    List<Comparison> found = new ArrayList<>();
    for (Filed share : all.lefts(row)) {
      if (!share.cell().base().isEmpty()) {
        share(row, all, share, found);
      }
    }
    return found;
  }

  private static void share(RelationRow row, Collected all, Filed share, List<Comparison> found) {
    Parts parts = new Parts(row, all);
    Parts.Gathered some = parts.areas(share, share.measure(), share.breakdown());
    Parts.Gathered whole =
        parts.areas(share, share.cell().base(), share.cell().against().breakdown());
    List<Filed> figures = Stream.concat(some.figures().stream(), whole.figures().stream()).toList();
    if (some.figures().isEmpty() || whole.figures().isEmpty()) {
      return;
    }
    String refused = some.refused().isEmpty() ? whole.refused() : some.refused();
    found.add(
        refused.isEmpty()
            ? row.compared(
                Account.of(share),
                new Account(figures, Account.sum(some.figures()), Account.sum(whole.figures())))
            : row.refused(share, figures, refused));
  }
}
