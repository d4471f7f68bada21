package org.safereturns.publication.release;

import java.util.BitSet;
import java.util.List;

/** A table of people: how many have these codes, by place in each axis. */
record People(List<int[]> codes, List<Long> counts) {
  long of(List<BitSet> categories) {
    long sum = 0;
    for (int i = 0; i < codes.size(); i++) {
      int[] at = codes.get(i);
      boolean covered = true;
      for (int axis = 0; covered && axis < at.length; axis++) {
        covered = categories.get(axis).get(at[axis]);
      }
      sum += covered ? counts.get(i) : 0;
    }
    return sum;
  }
}
