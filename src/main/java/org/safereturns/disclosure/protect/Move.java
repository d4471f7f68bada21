package org.safereturns.disclosure.protect;

import java.util.BitSet;
import org.safereturns.disclosure.form.Sparse;

/**
 * A witness: another table that a reader cannot tell from the true one, as its differences from it.
 *
 * @param atoms the finest counts that differ, and by how much
 * @param counts the counts of the release that differ, and by how much
 */
record Move(Sparse atoms, Sparse counts) {
  /** Whether only these counts differ. */
  boolean isWithin(BitSet hidden) {
    for (int count : counts.places()) {
      if (!hidden.get(count)) {
        return false;
      }
    }
    return true;
  }
}
