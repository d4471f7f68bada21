package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Leak;

/**
 * Finds suppressed counts of an incoming return that its other figures give back.
 *
 * <p>It narrows the whole numbers possible for each suppressed count, line by line, until nothing
 * more follows. What it finds is certain and explainable; it does not find everything that several
 * tables give back together.
 */
public final class LeakFinder {
  /** Fewer possible numbers than this apart are as good as the number itself. */
  private static final long WIDTH = 3;

  /** Counts below this are suppressed. */
  private static final long THRESHOLD = 10;

  /** The name under which a return declares below which number it suppresses. */
  public static final String SUPPRESSED_BELOW = "SUPPRESSED_BELOW";

  /** Leaks in the order of the figures' keys; none of them carries the recovered number. */
  public List<Leak> find(ReturnHeader header, List<Cell> cells, List<Sum> sums) {
    Unknowns unknowns = new Unknowns(cells);
    Printed printed = new Printed(unknowns, highest(header));
    sums.forEach(printed::addition);
    cells.stream()
        .filter(cell -> cell instanceof Observation share && share.against().per() != 0)
        .forEach(cell -> printed.share((Observation) cell));
    return leaks(unknowns.hidden(), printed);
  }

  private static long highest(ReturnHeader header) {
    String below = header.declared(SUPPRESSED_BELOW);
    return below.isEmpty() ? Bound.NONE : Long.parseLong(below) - 1;
  }

  private static List<Leak> leaks(List<Gap> hidden, Printed printed) {
    Propagation found = Propagation.of(printed.knowledge());
    List<Leak> leaks = new ArrayList<>();
    for (int u = 0; u < hidden.size(); u++) {
      List<Reason> way = found.narrowedBy(u);
      if (way.isEmpty()) {
        continue;
      }
      if (found.isContradicted(u)) {
        leaks.add(leak(Leak.Kind.CONTRADICTED, hidden.get(u), way));
      } else if (found.isKnown(u)) {
        leaks.add(leak(Leak.Kind.EXACT, hidden.get(u), way));
      } else if (isNarrowed(printed.knowledge(), found, u) || isPartOfSmallSum(u, printed)) {
        leaks.add(leak(Leak.Kind.NARROWED, hidden.get(u), way));
      }
    }
    return leaks;
  }

  /** A range that was bounded at first has become smaller, or only few numbers are left. */
  private static boolean isNarrowed(Knowledge before, Propagation after, int u) {
    boolean smaller =
        before.highest(u) < Bound.NONE
            && (after.lowest(u) > before.lowest(u) || after.highest(u) < before.highest(u));
    return smaller || after.highest(u) - after.lowest(u) < WIDTH;
  }

  private static boolean isPartOfSmallSum(int u, Printed printed) {
    return printed.rests().stream()
        .anyMatch(
            rest ->
                rest.together() >= 0 && rest.together() < THRESHOLD && rest.hidden().contains(u));
  }

  private static Leak leak(Leak.Kind kind, Gap hidden, List<Reason> way) {
    return new Leak(
        kind,
        hidden,
        way.stream().flatMap(r -> r.uses().stream()).distinct().sorted().toList(),
        way.stream().map(Reason::step).distinct().collect(Collectors.joining("; then ")));
  }
}
