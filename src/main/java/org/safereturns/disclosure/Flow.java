package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Looks for tables near the true one that a reader could not tell from it. The finest counts may
 * move while none falls below zero; a printed count stays, or moves at a price; a hidden one moves
 * freely down to its floor. Every table found is checked in whole numbers.
 */
final class Flow {
  /** Each step of a finest count costs a little, so that few of them move. */
  private static final long STEP = 1;

  /** How often other prices are tried before whole numbers are searched for. */
  private static final int TURNS = 4;

  private final Core core;
  private final Solver solver = new Solver();
  private final int[] variableOf;
  private final List<Integer> variableOfCount = new ArrayList<>();
  private int lastTurn;

  Flow(Core core) {
    this.core = core;
    this.variableOf = new int[core.atoms()];
    for (int a = 0; a < core.atoms(); a++) {
      if (!core.isGone(a)) {
        variableOf[a] = pair(Bound.NONE, core.truth(a), STEP);
      }
    }
    takeIn();
  }

  /** Two variables: how far up, how far down. */
  private int pair(long up, long down, long cost) {
    int variable = solver.variable(0, up, cost);
    solver.variable(0, down, cost);
    return variable;
  }

  /** Takes in the counts that the core has learnt of since. */
  void takeIn() {
    for (int c = variableOfCount.size(); c < core.size(); c++) {
      int variable = pair(0, 0, 0);
      variableOfCount.add(variable);
      Form.Builder balance = new Form.Builder().add(variable, -1).add(variable + 1, 1);
      Form form = core.count(c).form();
      for (int t = 0; t < form.size(); t++) {
        balance.add(variableOf[form.unknown(t)], form.weight(t));
        balance.add(variableOf[form.unknown(t)] + 1, -form.weight(t));
      }
      solver.row(balance.build());
    }
  }

  /** From now on the count stays as it is. */
  void fix(int count) {
    limit(count, 0, 0);
    price(count, 0, 0);
  }

  /** From now on the count may move, at this price for each step. */
  void free(int count, long price) {
    limit(count, down(count), Bound.NONE);
    price(count, price, price);
  }

  /** The furthest the count can go down, as a number below zero. */
  private long down(int count) {
    Core.Count c = core.count(count);
    return Bound.isNone(c.floor()) ? -Bound.NONE : c.floor() - c.value();
  }

  /** The count moves within these ends, each step further from the truth bringing a gain. */
  void pull(int count, long lowest, long highest, long gain) {
    limit(count, Math.max(lowest, down(count)), highest);
    price(count, highest > 0 ? -gain : gain, lowest < 0 ? -gain : gain);
  }

  private void limit(int count, long lowest, long highest) {
    int variable = variableOfCount.get(count);
    solver.limit(variable, Math.max(0, lowest), Math.max(0, highest));
    solver.limit(variable + 1, Math.max(0, -highest), Math.max(0, -lowest));
  }

  private void price(int count, long up, long down) {
    int variable = variableOfCount.get(count);
    solver.cost(variable, up);
    solver.cost(variable + 1, down);
  }

  /**
   * The cheapest move of these counts alone. Where the best numbers are not whole, other prices for
   * the finest counts are tried, then whole numbers searched for; if none are found there may still
   * be some.
   */
  Optional<Move> move(BitSet counts) {
    Optional<long[]> values = solver.linear();
    for (int turn = 1; solver.isBroken() && turn <= TURNS; turn++) {
      steps(turn);
      values = solver.linear();
    }
    if (solver.isBroken()) {
      values = solver.search();
    }
    steps(0);
    return values.flatMap(v -> move(v, counts));
  }

  private void steps(int turn) {
    for (int a = 0; a < core.atoms() && turn != lastTurn; a++) {
      if (!core.isGone(a)) {
        long cost = STEP + turn * (a * 7_919L % 101) % 7;
        solver.cost(variableOf[a], cost);
        solver.cost(variableOf[a] + 1, cost);
      }
    }
    lastTurn = turn;
  }

  private Optional<Move> move(long[] values, BitSet may) {
    long[] atoms = new long[core.atoms()];
    for (int a = 0; a < atoms.length; a++) {
      if (!core.isGone(a)) {
        atoms[a] = values[variableOf[a]] - values[variableOf[a] + 1];
        if (core.truth(a) + atoms[a] < 0) {
          return Optional.empty();
        }
      }
    }
    long[] counts = new long[core.size()];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = core.count(c).form().of(atoms);
      boolean allowed = may.get(c) && counts[c] >= down(c);
      if (counts[c] != 0 && !allowed) {
        return Optional.empty();
      }
    }
    return Optional.of(new Move(Sparse.of(atoms), Sparse.of(counts)));
  }
}
