package org.safereturns.disclosure.reader;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;

/**
 * The most that a form can be where its unknowns are not below zero and some rows hold. The solver
 * proposes which rows to add up; the adding is done again in whole numbers, so a bound is never
 * wrong, though a better one may be missed.
 */
public final class LinearBound implements AutoCloseable {
  /** Rows are added up in such parts of themselves: halves, thirds, and so on. */
  private static final int LARGEST_DIVISOR = 12;

  /** Parts of one in which a point is told. */
  public static final long PARTS = 1_000_000;

  private final MPSolver solver = Solver.glop("use_dual_simplex:false use_preprocessing:false");
  private final List<MPVariable> variables = new ArrayList<>();
  private final List<MPConstraint> constraints = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * That a form is not larger.
   *
   * @param rows those that say so together, by the order in which they were added
   */
  public record Proof(long most, List<Integer> rows) {}

  public LinearBound(int unknowns) {
    for (int u = 0; u < unknowns; u++) {
      variables.add(solver.makeNumVar(0, MPSolver.infinity(), ""));
    }
  }

  public void row(Form form, long lowest, long highest) {
    MPConstraint row = solver.makeConstraint(Solver.end(lowest), Solver.end(highest));
    for (int t = 0; t < form.size(); t++) {
      row.setCoefficient(variables.get(form.unknown(t)), (double) form.weight(t));
    }
    constraints.add(row);
    rows.add(new Row(form, lowest, highest, Reason.NONE));
  }

  /** From now on the row has these ends. */
  public void change(int row, long lowest, long highest) {
    constraints.get(row).setBounds(Solver.end(lowest), Solver.end(highest));
    rows.set(row, new Row(rows.get(row).form(), lowest, highest, Reason.NONE));
  }

  /** The most that a form can be; empty if it has no end or none was found. */
  public Optional<Proof> most(Form form) {
    MPObjective objective = solver.objective();
    objective.clear();
    objective.setMaximization();
    for (int t = 0; t < form.size(); t++) {
      objective.setCoefficient(variables.get(form.unknown(t)), (double) form.weight(t));
    }
    return solver.solve() == MPSolver.ResultStatus.OPTIMAL ? proof(form) : Optional.empty();
  }

  /** About where the last form was found to be at its most. */
  public long[] point() {
    return variables.stream()
        .mapToLong(variable -> Math.round(variable.solutionValue() * (double) PARTS))
        .toArray();
  }

  private Optional<Proof> proof(Form form) {
    for (int divisor = 1; divisor <= LARGEST_DIVISOR; divisor++) {
      long[] times = new long[rows.size()];
      boolean whole = true;
      for (int r = 0; r < times.length && whole; r++) {
        double exact = constraints.get(r).dualValue() * divisor;
        times[r] = Math.round(exact);
        whole = Math.abs(exact - times[r]) < 1e-6;
      }
      if (whole) {
        return added(form, times, divisor);
      }
    }
    return Optional.empty();
  }

  private Optional<Proof> added(Form form, long[] times, long divisor) {
    Form.Builder left = new Form.Builder().add(form, -divisor);
    List<Integer> used = new ArrayList<>();
    long most = 0;
    for (int r = 0; r < times.length; r++) {
      if (times[r] != 0) {
        long end = times[r] > 0 ? rows.get(r).highest() : rows.get(r).lowest();
        if (Bound.isNone(end)) {
          return Optional.empty();
        }
        left.add(rows.get(r).form(), times[r]);
        most = Math.addExact(most, Math.multiplyExact(times[r], end));
        used.add(r);
      }
    }
    return left.build().isSum()
        ? Optional.of(new Proof(Math.floorDiv(most, divisor), used))
        : Optional.empty();
  }

  @Override
  public void close() {
    solver.delete();
  }
}
