package org.safereturns.disclosure.form;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A whole-number combination of unknowns, such as a total of some of them or the difference of two
 * totals. Terms stand in the order of the unknowns and none has weight zero.
 */
public final class Form {
  private final int[] unknowns;
  private final long[] weights;

  private Form(int[] unknowns, long[] weights) {
    this.unknowns = unknowns;
    this.weights = weights;
  }

  /** The plain sum of some unknowns, each counted as often as it is named. */
  public static Form sum(int... unknowns) {
    Builder builder = new Builder();
    for (int unknown : unknowns) {
      builder.add(unknown, 1);
    }
    return builder.build();
  }

  /** The plain sum of unknowns in ascending order, none twice. */
  public static Form ascending(int[] unknowns) {
    long[] weights = new long[unknowns.length];
    Arrays.fill(weights, 1);
    return new Form(unknowns.clone(), weights);
  }

  /** Whether nothing is subtracted: it is zero only if all its unknowns are. */
  public boolean isSum() {
    return Arrays.stream(weights).allMatch(weight -> weight > 0);
  }

  public int size() {
    return unknowns.length;
  }

  public int unknown(int term) {
    return unknowns[term];
  }

  public long weight(int term) {
    return weights[term];
  }

  /** The unknowns that count. */
  public IntStream unknowns() {
    return Arrays.stream(unknowns);
  }

  /** Its value where the unknowns have these values. */
  public long of(long[] values) {
    long sum = 0;
    for (int t = 0; t < unknowns.length; t++) {
      sum = Math.addExact(sum, Math.multiplyExact(weights[t], values[unknowns[t]]));
    }
    return sum;
  }

  /** The same without these unknowns. */
  public Form without(BitSet some) {
    Builder builder = new Builder();
    for (int t = 0; t < unknowns.length; t++) {
      if (!some.get(unknowns[t])) {
        builder.add(unknowns[t], weights[t]);
      }
    }
    return builder.build();
  }

  public Form plus(Form other) {
    return new Builder().add(this, 1).add(other, 1).build();
  }

  public Form minus(Form other) {
    return new Builder().add(this, 1).add(other, -1).build();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Form form
        && Arrays.equals(unknowns, form.unknowns)
        && Arrays.equals(weights, form.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(unknowns) + Arrays.hashCode(weights);
  }

  /** Adds up terms; those that cancel out are left out. */
  public static final class Builder {
    private final SortedMap<Integer, Long> terms = new TreeMap<>();

    public Builder add(int unknown, long weight) {
      terms.merge(unknown, weight, Math::addExact);
      return this;
    }

    public Builder add(Form form, long times) {
      for (int t = 0; t < form.size(); t++) {
        add(form.unknown(t), Math.multiplyExact(form.weight(t), times));
      }
      return this;
    }

    public Form build() {
      terms.values().removeIf(weight -> weight == 0);
      int[] unknowns = new int[terms.size()];
      long[] weights = new long[terms.size()];
      int at = 0;
      for (Map.Entry<Integer, Long> term : terms.entrySet()) {
        unknowns[at] = term.getKey();
        weights[at++] = term.getValue();
      }
      return new Form(unknowns, weights);
    }
  }
}
