package org.safereturns.mapping.tally;

import java.util.Arrays;

/** Sums by key in a flat table; keys are never negative. */
final class Counts {
  private long[] keys = new long[64];
  private long[] sums = new long[64];
  private int size;

  /** Takes each key with its sum. */
  interface Taker {
    void take(long key, long sum);
  }

  Counts() {
    Arrays.fill(keys, -1);
  }

  void add(long key, long amount) {
    int at = find(keys, key);
    if (keys[at] < 0) {
      if (2 * ++size > keys.length) {
        grow();
        at = find(keys, key);
      }
      keys[at] = key;
    }
    sums[at] += amount;
  }

  void each(Taker taker) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) {
        taker.take(keys[i], sums[i]);
      }
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldSums = sums;
    keys = new long[2 * oldKeys.length];
    sums = new long[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int at = find(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        sums[at] = oldSums[i];
      }
    }
  }

  private static int find(long[] keys, long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9e3779b97f4a7c15L;
    int at = (int) (mixed >>> 40) & mask;
    while (keys[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
