package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Key;
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

  /** Figures that contradict each other could go on for ever; honest ones end within a few. */
  private static final int ROUNDS = 1_000;

  /** The name under which a return declares below which number it suppresses. */
  public static final String SUPPRESSED_BELOW = "SUPPRESSED_BELOW";

  /** Leaks in the order of the figures' keys; none of them carries the recovered number. */
  public List<Leak> find(ReturnHeader header, List<Cell> cells, List<Sum> sums) {
    Unknowns unknowns = new Unknowns(cells, highest(header));
    List<Clue> clues = new ArrayList<>();
    sums.forEach(sum -> clues.addAll(AdditionClue.from(sum, unknowns)));
    cells.forEach(cell -> clues.addAll(shares(cell, unknowns)));
    tighten(clues);
    return leaks(clues, unknowns);
  }

  private static long highest(ReturnHeader header) {
    String below = header.declared(SUPPRESSED_BELOW);
    return below.isEmpty() ? HiddenCount.UNBOUNDED : Long.parseLong(below) - 1;
  }

  private static List<Clue> shares(Cell cell, Unknowns unknowns) {
    if (!(cell instanceof Observation share) || share.against().per() == 0) {
      return List.of();
    }
    Cell part = unknowns.cell(Key.count(share.measure(), share.context())).orElse(share);
    Cell base = unknowns.cell(Key.count(share.base(), share.baseContext())).orElse(share);
    boolean oneIsHidden =
        (unknowns.find(part).isPresent() && Unknowns.isWhole(base))
            || (unknowns.find(base).isPresent() && Unknowns.isWhole(part));
    return oneIsHidden ? List.of(new ShareClue(share, part, base, unknowns)) : List.of();
  }

  private static void tighten(List<Clue> clues) {
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (Clue clue : clues) {
        changed |= clue.tighten();
      }
    }
  }

  private static List<Leak> leaks(List<Clue> clues, Unknowns unknowns) {
    List<Leak> leaks = new ArrayList<>();
    for (HiddenCount count : unknowns.counts()) {
      if (count.isContradicted() || count.narrowedBy().isEmpty()) {
        continue;
      }
      if (count.isKnown()) {
        leaks.add(leak(Leak.Kind.EXACT, count));
      } else if (count.isNarrowed(WIDTH) || isPartOfSmallSum(count, clues)) {
        leaks.add(leak(Leak.Kind.NARROWED, count));
      }
    }
    return leaks;
  }

  private static boolean isPartOfSmallSum(HiddenCount count, List<Clue> clues) {
    return clues.stream()
        .filter(AdditionClue.class::isInstance)
        .map(AdditionClue.class::cast)
        .anyMatch(c -> c.disclosesSumBelow(THRESHOLD) && c.hidden().contains(count));
  }

  private static Leak leak(Leak.Kind kind, HiddenCount count) {
    List<Clue> way = count.narrowedBy();
    return new Leak(
        kind,
        count.gap(),
        way.stream().flatMap(c -> c.uses().stream()).distinct().sorted().toList(),
        way.stream().map(Clue::step).distinct().collect(Collectors.joining("; then ")));
  }
}
