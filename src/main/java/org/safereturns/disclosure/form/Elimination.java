package org.safereturns.disclosure.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which forms follow from others by adding and subtracting. It reckons modulo a prime of 61 bits: a
 * wrong answer needs odds of one in a million million, and no promise of safety rests on it.
 */
public final class Elimination {
  /** Terms in the order of the unknowns; the first is the one the row eliminates, with weight 1. */
  @SuppressWarnings("ArrayRecordComponent") // many and long; nobody compares or changes them
  public record Reduced(int[] unknowns, long[] weights) {
    public boolean isZero() {
      return unknowns.length == 0;
    }

    /** The weight of an unknown, 0 if it does not occur. */
    long weight(int unknown) {
      int at = Arrays.binarySearch(unknowns, unknown);
      return at < 0 ? 0 : weights[at];
    }

    public boolean isProportionalTo(Reduced other) {
      if (!Arrays.equals(unknowns, other.unknowns)) {
        return false;
      }
      long ratio = Modular.divide(weights[0], other.weights[0]);
      for (int t = 1; t < weights.length; t++) {
        if (weights[t] != Modular.times(ratio, other.weights[t])) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Reduced> basis = new ArrayList<>();
  private final int[] rowOf;
  private final long[] desk;
  private final BitSet onDesk = new BitSet();

  public Elimination(int unknowns) {
    this.rowOf = new int[unknowns];
    this.desk = new long[unknowns];
  }

  /** What is left of a form when everything known so far is taken out. */
  public Reduced reduce(Form form) {
    for (int t = 0; t < form.size(); t++) {
      put(form.unknown(t), Modular.of(form.weight(t)));
    }
    return reduceDesk();
  }

  private Reduced reduceDesk() {
    for (int u = onDesk.nextSetBit(0); u >= 0; u = onDesk.nextSetBit(u + 1)) {
      if (rowOf[u] > 0) {
        subtract(basis.get(rowOf[u] - 1), desk[u]);
      }
    }
    int size = onDesk.cardinality();
    int[] unknowns = new int[size];
    long[] weights = new long[size];
    int at = 0;
    for (int u = onDesk.nextSetBit(0); u >= 0; u = onDesk.nextSetBit(u + 1)) {
      unknowns[at] = u;
      weights[at++] = desk[u];
      desk[u] = 0;
    }
    onDesk.clear();
    return new Reduced(unknowns, weights);
  }

  private void subtract(Reduced row, long times) {
    for (int t = 0; t < row.unknowns.length; t++) {
      int u = row.unknowns[t];
      put(u, Modular.minus(desk[u], Modular.times(times, row.weights[t])));
    }
  }

  private void put(int unknown, long weight) {
    desk[unknown] = weight;
    onDesk.set(unknown, weight != 0);
  }

  /** Adds what {@link #reduce} left of a form to what is known; returns the row as it is kept. */
  public Reduced learn(Reduced left) {
    long first = left.weights[0];
    long[] weights = new long[left.weights.length];
    for (int t = 0; t < weights.length; t++) {
      weights[t] = Modular.divide(left.weights[t], first);
    }
    Reduced row = new Reduced(left.unknowns, weights);
    basis.add(row);
    rowOf[row.unknowns[0]] = basis.size();
    return row;
  }

  /** A reduced form after one more row became known. */
  public Reduced without(Reduced form, Reduced row) {
    long times = form.weight(row.unknowns[0]);
    if (times == 0) {
      return form;
    }
    for (int t = 0; t < form.unknowns.length; t++) {
      put(form.unknowns[t], form.weights[t]);
    }
    subtract(row, times);
    return reduceDesk();
  }
}
