package org.safereturns.disclosure.leaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.issue.Leak;

/**
 * Finds what a reader could work out of the suppressed counts of incoming returns, from every sum,
 * share, rate and change that is printed. No leak carries a number that was worked out.
 */
public final class LeakFinder {
  /** The name under which a return declares below which number it suppresses. */
  public static final String SUPPRESSED_BELOW = "SUPPRESSED_BELOW";

  private static final Comparator<Cell> BY_PLACE =
      Comparator.comparing(Cell::origin).thenComparing(Cell::key);

  /**
   * Leaks of a return, and of earlier ones through it, in the order of their cells, all of which
   * are the return's own.
   *
   * @param earlier what readers have already, the earliest first; other files than the return's
   */
  public List<Leak> find(Tables own, List<Tables> earlier) {
    List<Leak> leaks = new ArrayList<>(find(List.of(own)));
    if (!earlier.isEmpty()) {
      leaks.addAll(new WithEarlier(own, earlier).beyond(leaks, this));
      leaks.sort(Comparator.comparing(Leak::cell, BY_PLACE));
    }
    return leaks;
  }

  /** Leaks of tables that readers have together, in the order of their cells. */
  public List<Leak> find(List<Tables> tables) {
    Releases releases = Releases.of(tables);
    List<String> below = tables.stream().map(Tables::below).distinct().toList();
    boolean said = below.size() == 1 && below.get(0).matches("[1-9]\\d{0,5}");
    List<Leak> leaks =
        find(
            releases.cells(),
            releases.sums(),
            said ? Long.parseLong(below.get(0)) - 1 : Bound.NONE);
    leaks.addAll(releases.changes());
    leaks.sort(Comparator.comparing(Leak::cell, BY_PLACE));
    return leaks;
  }

  private static List<Leak> find(List<Cell> cells, List<Sum> sums, long most) {
    Unknowns unknowns = new Unknowns(cells);
    Places places = new Places(cells);
    Printed printed = new Printed(unknowns, new Reasons(unknowns, places), unknowns.least(), most);
    shares(cells, composed(sums), printed);
    sums.stream()
        .sorted(Comparator.comparing(Sum::total, BY_PLACE).thenComparing(s -> parts(s).toString()))
        .forEach(printed::addition);
    Inquiry.Question question =
        new Inquiry.Question(
            unknowns.hidden(), printed, places, unknowns.least(), most, zeros(unknowns, places));
    List<Leak> leaks = new ArrayList<>();
    for (Knowledge.Part part : printed.knowledge().parts()) {
      leaks.addAll(new Inquiry(question, part).leaks());
    }
    return leaks;
  }

  private static List<Cell> parts(Sum sum) {
    return sum.parts().stream().sorted(BY_PLACE).toList();
  }

  private static String zeros(Unknowns unknowns, Places places) {
    return unknowns
        .printedZero()
        .map(
            zero ->
                "zeros are printed, as in " + places.name(zero.origin()) + ", so none is hidden")
        .orElse("");
  }

  /** Categories made of others of the same dimension: with them, categories overlap. */
  private static Set<String> composed(List<Sum> sums) {
    Set<String> composed = new HashSet<>();
    for (Sum sum : sums) {
      sum.total()
          .breakdown()
          .codes()
          .forEach(
              (dimension, code) -> {
                boolean other =
                    sum.parts().stream()
                        .map(part -> part.breakdown().code(dimension))
                        .anyMatch(part -> !part.isEmpty() && !part.equals(code));
                if (other) {
                  composed.add(dimension + "=" + code);
                }
              });
    }
    return composed;
  }

  private static void shares(List<Cell> cells, Set<String> composed, Printed printed) {
    Map<String, List<Cell>> wholes = new TreeMap<>();
    for (Cell cell : cells.stream().sorted(BY_PLACE).toList()) {
      if (cell.statistic() == Statistic.COUNT) {
        continue;
      }
      if (cell instanceof Observation derived) {
        boolean moved =
            derived.statistic() == Statistic.DIFFERENCE
                || derived.statistic() == Statistic.PERCENT_CHANGE;
        if (moved) {
          printed.change(derived);
        } else {
          printed.share(derived);
        }
      }
      String dimension = cell.dividedBy();
      if (!dimension.isEmpty()) {
        String whole = dimension + " " + cell.base() + " " + cell.baseContext();
        wholes.computeIfAbsent(whole, k -> new ArrayList<>()).add(cell);
      }
    }
    wholes.values().stream()
        .filter(all -> all.size() > 1 && all.stream().noneMatch(c -> isComposed(c, composed)))
        .forEach(printed::sharedOut);
  }

  private static boolean isComposed(Cell share, Set<String> composed) {
    String dimension = share.dividedBy();
    return composed.contains(dimension + "=" + share.breakdown().code(dimension));
  }
}
