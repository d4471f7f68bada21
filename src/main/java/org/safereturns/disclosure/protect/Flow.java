package org.safereturns.disclosure.protect;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.form.Sparse;
import org.safereturns.disclosure.reader.Solver;

/**
 * Looks for a table near the true one that a reader could not tell from it. Some of the finest
 * counts may move while none falls below zero; a printed count stays, or moves at a price; a hidden
 * one moves freely down to its floor. Every table found is checked in whole numbers. No answer
 * depends on what was asked before.
 */
final class Flow {
  /** A count that is to move between these ends, each step further bringing a gain. */
  record Pull(int count, long lowest, long highest, long gain) {
    /** The count is to move by just so much. */
    static Pull exactly(int count, long by) {
      return new Pull(count, by, by, 0);
    }
  }

  /** How often other prices are tried before whole numbers are searched for. */
  private static final int TURNS = 4;

  private final Core core;
  private final Neighbourhood neighbourhood;
  private final BitSet hidden;
  private final BitSet priced;

  /**
   * @param hidden the counts that move freely
   * @param priced printed counts that may be hidden, each at its price
   */
  Flow(Core core, Neighbourhood neighbourhood, BitSet hidden, BitSet priced) {
    this.core = core;
    this.neighbourhood = neighbourhood;
    this.hidden = hidden;
    this.priced = priced;
  }

  /**
   * The cheapest move of these finest counts. Where the best numbers are not whole, other prices
   * for the finest counts are tried, then whole numbers searched for; if none are found there may
   * still be some.
   */
  Optional<Move> move(int[] atoms, List<Pull> pulls) {
    try (Solver solver = new Solver()) {
      for (int atom : atoms) {
        solver.variable(0, Bound.NONE, 0);
        solver.variable(0, core.truth(atom), 0);
      }
      SortedMap<Integer, Form.Builder> rows = neighbourhood.rows(atoms);
      for (Pull pull : pulls) {
        Form.Builder row = rows.remove(pull.count());
        if (row != null) {
          pull(solver, row, pull);
        }
      }
      rows.forEach((count, row) -> row(solver, row, count));
      return solve(solver, atoms.length).flatMap(values -> move(values, atoms));
    }
  }

  private void pull(Solver solver, Form.Builder row, Pull pull) {
    if (pull.lowest() == pull.highest()) {
      solver.row(row.build(), pull.lowest(), pull.highest());
    } else {
      int up = solver.variable(0, Math.max(0, pull.highest()), -pull.gain());
      int down =
          solver.variable(
              0,
              Math.max(0, Math.min(-pull.lowest(), core.count(pull.count()).down())),
              -pull.gain());
      solver.row(row.add(up, -1).add(down, 1).build(), 0, 0);
    }
  }

  private void row(Solver solver, Form.Builder row, int count) {
    long down = core.count(count).down();
    if (hidden.get(count)) {
      if (!Bound.isNone(down)) {
        solver.row(row.build(), -down, Bound.NONE);
      }
    } else if (priced.get(count)) {
      int more = solver.variable(0, Bound.NONE, core.count(count).price());
      int less = solver.variable(0, down, core.count(count).price());
      solver.row(row.add(more, -1).add(less, 1).build(), 0, 0);
    } else {
      solver.row(row.build(), 0, 0);
    }
  }

  private static Optional<long[]> solve(Solver solver, int atoms) {
    Optional<long[]> values = Optional.empty();
    for (int turn = 0; turn <= TURNS && (turn == 0 || solver.isBroken()); turn++) {
      for (int a = 0; a < atoms; a++) {
        // each step of a finest count costs a little, so that few of them move
        long cost = 1 + turn * (a * 7_919L % 101) % 7;
        solver.cost(2 * a, cost);
        solver.cost(2 * a + 1, cost);
      }
      values = solver.linear();
    }
    return solver.isBroken() ? solver.search() : values;
  }

  private Optional<Move> move(long[] values, int[] atoms) {
    long[] by = new long[core.atoms()];
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (int a = 0; a < atoms.length; a++) {
      by[atoms[a]] = values[2 * a] - values[2 * a + 1];
      if (core.truth(atoms[a]) + by[atoms[a]] < 0) {
        return Optional.empty();
      }
    }
    Sparse differences = Sparse.of(by);
    neighbourhood
        .rows(differences.places())
        .keySet()
        .forEach(c -> counts.put(c, core.count(c).form().of(by)));
    counts.values().removeIf(difference -> difference == 0);
    boolean allowed = counts.entrySet().stream().allMatch(this::isAllowed);
    return allowed && differences.places().length > 0
        ? Optional.of(new Move(differences, Sparse.of(counts)))
        : Optional.empty();
  }

  private boolean isAllowed(Map.Entry<Integer, Long> difference) {
    int count = difference.getKey();
    return (hidden.get(count) || priced.get(count))
        && difference.getValue() >= -core.count(count).down();
  }
}
