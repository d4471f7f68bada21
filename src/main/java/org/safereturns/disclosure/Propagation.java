package org.safereturns.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Narrows the range of each unknown, row by row, until nothing more follows. What it finds is
 * certain and can be told step by step; it does not find what only several rows together give away.
 */
final class Propagation {
  /** Figures that contradict each other could go on for ever; honest ones end within a few. */
  private static final int ROUNDS = 1_000;

  private final Knowledge knowledge;
  private final long[] lowest;
  private final long[] highest;
  private final List<List<Reason>> narrowedBy = new ArrayList<>();

  private Propagation(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.lowest = new long[knowledge.size()];
    this.highest = new long[knowledge.size()];
    for (int u = 0; u < knowledge.size(); u++) {
      lowest[u] = knowledge.lowest(u);
      highest[u] = knowledge.highest(u);
      narrowedBy.add(new ArrayList<>());
    }
  }

  static Propagation of(Knowledge knowledge) {
    Propagation propagation = new Propagation(knowledge);
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (Row row : knowledge.rows()) {
        changed |= propagation.use(row);
      }
    }
    return propagation;
  }

  long lowest(int unknown) {
    return lowest[unknown];
  }

  long highest(int unknown) {
    return highest[unknown];
  }

  boolean isKnown(int unknown) {
    return lowest[unknown] == highest[unknown];
  }

  boolean isContradicted(int unknown) {
    return lowest[unknown] > highest[unknown];
  }

  /** Whether some unknown, or some row, has no number left: no table prints like this. */
  boolean isContradicted() {
    for (int u = 0; u < lowest.length; u++) {
      if (isContradicted(u)) {
        return true;
      }
    }
    return knowledge.rows().stream()
        .anyMatch(r -> least(r.form()) > r.highest() || -least(r.form(), -1) < r.lowest());
  }

  /** What left fewer numbers, in the order in which a reader would use it. */
  List<Reason> narrowedBy(int unknown) {
    return narrowedBy.get(unknown);
  }

  /** The smallest value the form can take if each unknown is free within its range. */
  long least(Form form) {
    return least(form, 1);
  }

  long greatest(Form form) {
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

  private boolean use(Row row) {
    for (int t = 0; t < row.form().size(); t++) {
      if (isContradicted(row.form().unknown(t))) {
        return false; // others tell that the figures disagree; nothing is to be learned here
      }
    }
    boolean changed = false;
    if (row.highest() < Bound.NONE) {
      changed = use(row, 1, row.highest());
    }
    if (row.lowest() > -Bound.NONE) {
      changed |= use(row, -1, -row.lowest());
    }
    return changed;
  }

  /** Uses that {@code sign} times the form is at most {@code most}. */
  private boolean use(Row row, int sign, long most) {
    Form form = row.form();
    long finite = 0;
    int endless = 0;
    for (int t = 0; t < form.size(); t++) {
      long least = least(form, t, sign);
      endless += Bound.isNone(least) ? 1 : 0;
      finite += Bound.isNone(least) ? 0 : least;
    }
    boolean changed = false;
    for (int t = 0; t < form.size() && endless < 2; t++) {
      long least = least(form, t, sign);
      boolean othersEnd = endless == (Bound.isNone(least) ? 1 : 0);
      if (othersEnd) {
        long left = most - (finite - (Bound.isNone(least) ? 0 : least));
        changed |= limit(form.unknown(t), sign * form.weight(t), left, row.reason());
      }
    }
    return changed;
  }

  /** Uses that {@code weight} times the unknown is at most {@code most}. */
  private boolean limit(int unknown, long weight, long most, Reason reason) {
    if (weight > 0 && Math.floorDiv(most, weight) < highest[unknown]) {
      highest[unknown] = Math.floorDiv(most, weight);
    } else if (weight < 0 && Math.negateExact(Math.floorDiv(most, -weight)) > lowest[unknown]) {
      lowest[unknown] = -Math.floorDiv(most, -weight);
    } else {
      return false;
    }
    if (!narrowedBy.get(unknown).contains(reason)) {
      narrowedBy.get(unknown).add(reason);
    }
    return true;
  }
}
