package org.safereturns.disclosure.reader;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.reader.Auditor.Range;

/**
 * Finds the cheapest whole numbers, none below zero, that balance some forms. This is the one class
 * that calls the solver and the one that meets floating point: what it answers is rounded, and
 * whoever asks checks it exactly. Limits count steps, not seconds, so that every machine finds the
 * same.
 */
public final class Solver implements AutoCloseable {
  /** Numbers further from the truth are not looked at when whole numbers must be searched for. */
  private static final long REACH = 20;

  /** No count of people is larger; a range that reaches this far has no end. */
  private static final long MANY = 10_000_000;

  private static final int RANGE_LIMIT = 10;

  private final MPSolver solver;
  private final List<MPVariable> variables = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final BitSet moved = new BitSet();
  private boolean broken;

  /** Whether the libraries of the solver load on this machine. */
  public static boolean isAvailable() {
    return Libraries.LOADED;
  }

  private static final class Libraries {
    static final boolean LOADED = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (UnsatisfiedLinkError | RuntimeException e) {
        return false;
      }
    }
  }

  public Solver() {
    this.solver = glop("use_dual_simplex:true use_preprocessing:false");
    solver.objective().setMinimization();
  }

  /** A linear solver with a limit in steps. */
  static MPSolver glop(String parameters) {
    return create("GLOP", parameters + " max_deterministic_time:30");
  }

  static MPSolver create(String name, String parameters) {
    if (!isAvailable()) {
      throw new IllegalStateException("the solver does not run on this machine");
    }
    MPSolver solver = MPSolver.createSolver(name);
    solver.setSolverSpecificParametersAsString(parameters);
    return solver;
  }

  public int variable(long lowest, long highest, long cost) {
    MPVariable variable = solver.makeNumVar((double) lowest, end(highest), "");
    solver.objective().setCoefficient(variable, (double) cost);
    variables.add(variable);
    return variables.size() - 1;
  }

  public void cost(int variable, long cost) {
    solver.objective().setCoefficient(variables.get(variable), (double) cost);
  }

  /** The form is to be between these ends. */
  public void row(Form form, long lowest, long highest) {
    rows.add(new Row(form, lowest, highest, Reason.NONE));
    MPConstraint row = solver.makeConstraint(end(lowest), end(highest));
    for (int t = 0; t < form.size(); t++) {
      row.setCoefficient(variables.get(form.unknown(t)), (double) form.weight(t));
    }
  }

  static double end(long bound) {
    return Bound.isNone(bound)
        ? Math.copySign(MPSolver.infinity(), (double) bound)
        : (double) bound;
  }

  /** The best numbers, if there are any and they are whole. */
  public Optional<long[]> linear() {
    MPSolver.ResultStatus status = solver.solve();
    broken = status == MPSolver.ResultStatus.ABNORMAL;
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      return Optional.empty();
    }
    long[] values = new long[variables.size()];
    for (int v = 0; v < values.length; v++) {
      double value = variables.get(v).solutionValue();
      values[v] = Math.round(value);
      broken |= Math.abs(value - values[v]) > 1e-6;
      if (Math.abs(value) > 1e-6) {
        moved.set(v & ~1, (v | 1) + 1);
      }
    }
    return broken ? Optional.empty() : Optional.of(values);
  }

  /** Whether the best numbers were found last time but are not whole. */
  public boolean isBroken() {
    return broken;
  }

  /**
   * Good whole numbers within reach, as far as they are found within a limit: first of the pairs of
   * variables that the best numbers so far moved, then of all.
   */
  public Optional<long[]> search() {
    Optional<long[]> found = search(moved);
    moved.set(0, variables.size());
    return found.isPresent() ? found : search(moved);
  }

  private Optional<long[]> search(BitSet some) {
    CpModel model = new CpModel();
    IntVar[] whole = new IntVar[variables.size()];
    LinearExprBuilder cost = LinearExpr.newBuilder();
    for (int v = some.nextSetBit(0); v >= 0; v = some.nextSetBit(v + 1)) {
      MPVariable variable = variables.get(v);
      whole[v] = model.newIntVar(0, Math.round(Math.min(REACH, variable.ub())), "");
      model.addHint(whole[v], 0);
      cost.addTerm(whole[v], Math.round(solver.objective().getCoefficient(variable)));
    }
    rows.forEach(row -> add(model, row, whole));
    model.minimize(cost);
    CpSolver search = search(1);
    return isFound(search.solve(model))
        ? Optional.of(
            IntStream.range(0, whole.length)
                .mapToLong(v -> some.get(v) ? search.value(whole[v]) : 0)
                .toArray())
        : Optional.empty();
  }

  private static void add(CpModel model, Row row, @Nullable IntVar[] variables) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int t = 0; t < row.form().size(); t++) {
      IntVar variable = variables[row.form().unknown(t)];
      if (variable != null) {
        sum.addTerm(variable, row.form().weight(t));
      }
    }
    model.addLinearConstraint(sum, low(row), high(row));
  }

  private static long low(Row row) {
    return Bound.isNone(row.lowest()) ? Long.MIN_VALUE : row.lowest();
  }

  private static long high(Row row) {
    return Bound.isNone(row.highest()) ? Long.MAX_VALUE : row.highest();
  }

  @Override
  public void close() {
    solver.delete();
  }

  /** One worker, a fixed seed and a limit in steps: the same answer everywhere. */
  private static CpSolver search(int limit) {
    CpSolver search = new CpSolver();
    search.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(limit);
    return search;
  }

  private static boolean isFound(CpSolverStatus status) {
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
  }

  private static LinearExpr expression(Form form, IntVar[] variables) {
    IntVar[] terms = new IntVar[form.size()];
    long[] weights = new long[form.size()];
    for (int t = 0; t < terms.length; t++) {
      terms[t] = variables[form.unknown(t)];
      weights[t] = form.weight(t);
    }
    return LinearExpr.weightedSum(terms, weights);
  }

  /** Between which numbers a form can lie; empty if nothing can be as it is known. */
  public static Optional<Range> range(
      Knowledge known, Propagation narrowed, Form form, Range before) {
    CpModel model = new CpModel();
    IntVar[] unknowns = new IntVar[known.size()];
    for (int u = 0; u < unknowns.length; u++) {
      long lowest = Math.max(-MANY, narrowed.lowest(u));
      unknowns[u] = model.newIntVar(lowest, Math.min(MANY, narrowed.highest(u)), "");
    }
    for (Row row : known.rows()) {
      add(model, row, unknowns);
    }
    LinearExpr target = expression(form, unknowns);
    model.minimize(target);
    CpSolver down = search(RANGE_LIMIT);
    CpSolverStatus low = down.solve(model);
    model.maximize(target);
    CpSolver up = search(RANGE_LIMIT);
    CpSolverStatus high = up.solve(model);
    if (low == CpSolverStatus.INFEASIBLE || high == CpSolverStatus.INFEASIBLE) {
      return Optional.empty();
    }
    boolean isExact = low == CpSolverStatus.OPTIMAL && high == CpSolverStatus.OPTIMAL;
    long lowest = isFound(low) ? Math.round(down.bestObjectiveBound()) : before.lowest();
    long highest = isFound(high) ? Math.round(up.bestObjectiveBound()) : before.highest();
    return Optional.of(new Range(lowest, highest >= MANY ? Bound.NONE : highest, isExact));
  }
}
