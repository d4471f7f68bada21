package org.safereturns.publication.release;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;

/**
 * Somebody who finds every whole number that goes with what is known: a few unknowns, and sums of
 * them that lie between two numbers. Shares nothing with the program but a library, and another
 * part of that than the program uses.
 */
final class Reader {
  private final CpModel model = new CpModel();
  private final IntVar[] unknowns;

  /**
   * @param count how many unknowns there are
   * @param most the highest number of any unknown; the lowest is 0
   */
  Reader(int count, long most) {
    Loader.loadNativeLibraries();
    unknowns = new IntVar[count];
    for (int u = 0; u < count; u++) {
      unknowns[u] = model.newIntVar(0, most, "u" + u);
    }
  }

  void knows(long[] weights, long least, long most) {
    model.addLinearConstraint(LinearExpr.weightedSum(unknowns, weights), least, most);
  }

  /** The lowest number that a sum can be. */
  long lowest(long[] weights) {
    model.minimize(LinearExpr.weightedSum(unknowns, weights));
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1);
    CpSolverStatus status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("no numbers go with what was printed: " + status);
    }
    return Math.round(solver.objectiveValue());
  }

  /** The highest number that a sum can be. */
  long highest(long[] weights) {
    long[] less = new long[weights.length];
    for (int u = 0; u < weights.length; u++) {
      less[u] = -weights[u];
    }
    return -lowest(less);
  }
}
