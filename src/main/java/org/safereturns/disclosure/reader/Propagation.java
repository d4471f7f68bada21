package org.safereturns.disclosure.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;

/**
 * Narrows the range of each unknown, row by row, until nothing more follows. What it finds is
 * certain and can be told step by step; it does not find what only several rows together give away.
 */
public final class Propagation {
  /** Figures that contradict each other could go on for ever; honest ones end within a few. */
  private static final int ROUNDS = 1_000;

  private final Knowledge knowledge;

  /** Of each unknown, the places of the rows that it is in. */
  private final BitSet[] rowsOf;

  private final long[] lowest;
  private final long[] highest;
  private final List<Row> used = new ArrayList<>();
  private boolean contradicted;

  private final BitSet open = new BitSet();

  private Propagation(Knowledge knowledge, BitSet[] rowsOf, long[] lowest, long[] highest) {
    this.knowledge = knowledge;
    this.rowsOf = rowsOf;
    this.lowest = lowest;
    this.highest = highest;
  }

  public static Propagation of(Knowledge knowledge) {
    int size = knowledge.size();
    Propagation propagation =
        new Propagation(knowledge, rowsOf(knowledge), new long[size], new long[size]);
    for (int u = 0; u < size; u++) {
      propagation.lowest[u] = knowledge.lowest(u);
      propagation.highest[u] = knowledge.highest(u);
      propagation.contradicted |= propagation.isEmpty(u);
    }
    propagation.open.set(0, knowledge.rows().size());
    propagation.run();
    return propagation;
  }

  private static BitSet[] rowsOf(Knowledge knowledge) {
    BitSet[] rowsOf = new BitSet[knowledge.size()];
    Arrays.setAll(rowsOf, u -> new BitSet());
    for (int r = 0; r < knowledge.rows().size(); r++) {
      Form form = knowledge.rows().get(r).form();
      for (int t = 0; t < form.size(); t++) {
        rowsOf[form.unknown(t)].set(r);
      }
    }
    return rowsOf;
  }

  /** What follows if an unknown lies between two numbers. */
  public Propagation with(int unknown, long low, long high) {
    Propagation narrower = new Propagation(knowledge, rowsOf, lowest.clone(), highest.clone());
    narrower.lowest[unknown] = Math.max(low, lowest[unknown]);
    narrower.highest[unknown] = Math.min(high, highest[unknown]);
    narrower.contradicted = contradicted || narrower.isEmpty(unknown);
    narrower.open.or(rowsOf[unknown]);
    narrower.run();
    return narrower;
  }

  private void run() {
    for (int round = 0; !open.isEmpty() && round < ROUNDS; round++) {
      for (int r = open.nextSetBit(0); r >= 0 && !contradicted; r = open.nextSetBit(r + 1)) {
        open.clear(r);
        if (use(knowledge.rows().get(r))) {
          used.add(knowledge.rows().get(r));
        }
      }
      if (contradicted) {
        return;
      }
    }
  }

  public long lowest(int unknown) {
    return lowest[unknown];
  }

  public long highest(int unknown) {
    return highest[unknown];
  }

  private boolean isEmpty(int unknown) {
    return lowest[unknown] > highest[unknown];
  }

  /** Whether some unknown, or some row, has no number left: no table prints like this. */
  public boolean isContradicted() {
    return contradicted;
  }

  /** What left fewer numbers, in the order in which a reader would use it. */
  public List<Row> used() {
    return Collections.unmodifiableList(used);
  }

  /** The smallest value the form can take if each unknown is free within its range. */
  public long least(Form form) {
    return least(form, 1);
  }

  public long greatest(Form form) {
    return -least(form, -1);
  }

  private long least(Form form, int sign) {
    long sum = 0;
    for (int t = 0; t < form.size(); t++) {
      sum = Bound.plus(sum, least(form, t, sign));
    }
    return sum;
  }

  private long least(Form form, int term, int sign) {
    long weight = sign * form.weight(term);
    int u = form.unknown(term);
    return Bound.times(weight, weight > 0 ? lowest[u] : highest[u]);
  }

  /** Tells whether it narrows anything; a row that nothing can meet contradicts. */
  private boolean use(Row row) {
    boolean changed = false;
    if (row.highest() < Bound.NONE) {
      changed = use(row.form(), 1, row.highest());
    }
    if (row.lowest() > -Bound.NONE && !contradicted) {
      changed |= use(row.form(), -1, -row.lowest());
    }
    return changed;
  }

  /** Uses that {@code sign} times the form is at most {@code most}. */
  private boolean use(Form form, int sign, long most) {
    long finite = 0;
    int endless = 0;
    for (int t = 0; t < form.size(); t++) {
      long least = least(form, t, sign);
      endless += Bound.isNone(least) ? 1 : 0;
      finite += Bound.isNone(least) ? 0 : least;
    }
    if (endless == 0 && finite > most) {
      contradicted = true;
      return true;
    }
    boolean changed = false;
    for (int t = 0; t < form.size() && endless < 2; t++) {
      long least = least(form, t, sign);
      boolean othersEnd = endless == (Bound.isNone(least) ? 1 : 0);
      if (othersEnd) {
        long left = most - (finite - (Bound.isNone(least) ? 0 : least));
        changed |= limit(form.unknown(t), sign * form.weight(t), left);
      }
    }
    return changed;
  }

  /** Uses that {@code weight} times the unknown is at most {@code most}. */
  private boolean limit(int unknown, long weight, long most) {
    if (weight > 0 && Math.floorDiv(most, weight) < highest[unknown]) {
      highest[unknown] = Math.floorDiv(most, weight);
    } else if (weight < 0 && -Math.floorDiv(most, -weight) > lowest[unknown]) {
      lowest[unknown] = -Math.floorDiv(most, -weight);
    } else {
      return false;
    }
    contradicted |= isEmpty(unknown);
    open.or(rowsOf[unknown]);
    return true;
  }
}
