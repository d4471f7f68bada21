package org.safereturns.disclosure.reader;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest choice that has one of each of some sets.
 *
 * @param chosen a good choice, the best if its cost is {@code least}
 * @param least no choice costs less
 */
public record Cover(BitSet chosen, long least) {
  /**
   * @param prices of what may be chosen
   * @param effort a limit that is the same on every machine: so many branches are looked at
   */
  public static Cover of(long[] prices, List<BitSet> sets, int effort) {
    MPSolver solver = Solver.create("SCIP", "limits/nodes = " + effort);
    try {
      MPVariable[] isChosen = solver.makeBoolVarArray(prices.length);
      for (int i = 0; i < prices.length; i++) {
        solver.objective().setCoefficient(isChosen[i], (double) prices[i]);
      }
      for (BitSet set : sets) {
        MPConstraint one = solver.makeConstraint(1, MPSolver.infinity());
        set.stream().forEach(i -> one.setCoefficient(isChosen[i], 1));
      }
      solver.objective().setMinimization();
      MPSolver.ResultStatus status = solver.solve();
      boolean found =
          status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
      BitSet chosen = new BitSet();
      for (int i = 0; found && i < isChosen.length; i++) {
        chosen.set(i, isChosen[i].solutionValue() > 0.5);
      }
      if (!found) {
        sets.forEach(chosen::or);
      }
      long least = found ? (long) Math.ceil(solver.objective().bestBound() - 1e-6) : 0;
      return new Cover(chosen, least);
    } finally {
      solver.delete();
    }
  }
}
