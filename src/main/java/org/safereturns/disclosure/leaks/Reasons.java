package org.safereturns.disclosure.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Sum;
import org.safereturns.disclosure.reader.Reason;

/** Says how a reader would use what is printed: by the names of cells, never by their numbers. */
final class Reasons {
  private final Unknowns unknowns;
  private final Places places;

  Reasons(Unknowns unknowns, Places places) {
    this.unknowns = unknowns;
    this.places = places;
  }

  /** The same figure is printed in another place. */
  Reason same(Gap hidden, Cell printed) {
    return of(
        List.of(printed), "the same figure printed in " + name(printed), "is " + name(hidden));
  }

  Reason addition(Sum sum) {
    List<Cell> printed = sum.parts().stream().filter(Observation.class::isInstance).toList();
    List<Cell> open = new ArrayList<>(sum.parts().stream().filter(Reasons::isOpen).toList());
    String label = " (" + sum.label() + ")";
    boolean finer = sum.parts().stream().anyMatch(p -> p instanceof Gap && !isOpen(p));
    if (finer) {
      String figure = "what " + name(sum.total()) + " adds up";
      return of(
          List.of(sum.total()), figure, "leaves few numbers for finer counts nowhere printed");
    }
    if (sum.total() instanceof Gap) {
      open.add(0, sum.total());
      String leaves = open.size() == 1 ? "give " + names(open) : "tie together " + names(open);
      return of(printed, "the printed parts added up" + label, leaves);
    }
    List<Cell> uses = new ArrayList<>(List.of(sum.total()));
    uses.addAll(printed);
    String less = printed.isEmpty() ? "" : " less the printed parts";
    String what =
        open.size() == 1 ? "only " + names(open) : "what " + names(open) + " hold together";
    return of(uses, "the total in " + name(sum.total()) + less + label, "leaves " + what);
  }

  /** Whether a part has a place of its own and no number in it. */
  private static boolean isOpen(Cell part) {
    return part instanceof Gap && part.origin().firstRow() > 0;
  }

  /** Of a share, a rate or a change: between which two counts it stands. */
  Reason derived(Observation derived) {
    boolean moved = derived.against().per() == 0;
    Key count = Key.count(derived.measure(), derived.context());
    Key other =
        moved
            ? Key.count(derived.measure(), derived.earlierContext())
            : Key.count(derived.base(), derived.baseContext());
    List<Cell> uses = new ArrayList<>(List.of(derived));
    List<String> open = new ArrayList<>();
    for (Key key : List.of(count, other)) {
      Optional<Cell> cell = unknowns.cell(key);
      if (cell.filter(Unknowns::isWhole).isPresent()) {
        uses.add(cell.get());
      } else {
        open.add(cell.map(this::name).orElse("the number of which it is a share"));
      }
    }
    String given = (moved ? "the change in " : "the share in ") + name(derived);
    String with = uses.size() > 1 ? " and the number in " + name(uses.get(1)) : "";
    String leaves = open.size() == 1 ? "leave few numbers for " : "tie together ";
    return of(uses, given + with, leaves + Places.list(open));
  }

  /** Of categories that share out a whole. */
  Reason sharedOut(List<Cell> cells) {
    List<Cell> printed = cells.stream().filter(Observation.class::isInstance).toList();
    return of(
        printed,
        "the whole and the categories that share it out",
        "leave those whom none of these categories counts");
  }

  private static Reason of(List<Cell> uses, String given, String leaves) {
    return new Reason(uses.stream().map(Cell::origin).toList(), given, leaves);
  }

  private String names(List<Cell> cells) {
    return Places.list(cells.stream().map(this::name).toList());
  }

  private String name(Cell cell) {
    return places.name(cell.origin());
  }
}
