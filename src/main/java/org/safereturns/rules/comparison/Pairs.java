package org.safereturns.rules.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safereturns.canonical.Filed;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;

/** Puts a figure beside each figure of another return that answers it. */
final class Pairs {
  private static final Comparator<Filed> ORDER =
      Comparator.comparing(Filed::sender)
          .thenComparing(Filed::collection)
          .thenComparing(Filed::reference);

  private final RelationRow row;
  private final Collected all;
  private final List<Comparison> found = new ArrayList<>();

  private Pairs(RelationRow row, Collected all) {
    this.row = row;
    this.all = all;
  }

  static List<Comparison> of(RelationRow row, Collected all) {
    Pairs pairs = new Pairs(row, all);
    all.lefts(row).forEach(pairs::pair);
    return pairs.found;
  }

  private void pair(Filed left) {
    for (String measure : row.right().measuresAnswering(left)) {
      for (Filed right : all.counts(left, measure, row.right().answering(left))) {
        if (answers(left, right)) {
          found.add(compared(left, right));
        }
      }
    }
  }

  private boolean answers(Filed left, Filed right) {
    boolean meant =
        row.right().takes(right)
            && row.left().otherNamedBy(left).filter(o -> !o.equals(right.sender())).isEmpty()
            && all.footprint(left).isNear(all.footprint(right));
    // Where either could stand on the left, the two are put side by side once.
    boolean mirrored = row.left().takes(right) && row.right().takes(left) && isSame();
    return meant && (!mirrored || ORDER.compare(left, right) < 0);
  }

  private boolean isSame() {
    return row.left().by().equals(row.right().by());
  }

  private Comparison compared(Filed left, Filed right) {
    String refused = refused(left, right);
    return refused.isEmpty()
        ? row.compared(Account.of(left), Account.of(right))
        : row.refused(left, List.of(right), refused);
  }

  private String refused(Filed left, Filed right) {
    if (!right.observed()) {
      return all.gap(right);
    }
    boolean sameUnit =
        (row.left().uom().isEmpty() || row.right().uom().isEmpty())
            ? left.uom().equals(right.uom())
            : row.left().countsIn(left.uom()) && row.right().countsIn(right.uom());
    return sameUnit ? all.otherGround(left, right) : all.otherUnit(left, right);
  }
}
