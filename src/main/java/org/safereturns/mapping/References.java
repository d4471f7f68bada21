package org.safereturns.mapping;

/**
 * Remembers in which row each reference of case records stood first, in 12 to 24 bytes for each, by
 * 64-bit hashes: among a million references the odds that two different ones are taken for one are
 * about one in forty million.
 */
final class References {
  private long[] slots = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  /** The row in which the reference stood before, 0 if it is new: it is known from now on. */
  int earlier(String reference, int row) {
    if (2 * size > slots.length) {
      grow();
    }
    long hash = hash(reference);
    int at = place(hash);
    if (slots[at] != 0) {
      return rows[at];
    }
    slots[at] = hash;
    rows[at] = row;
    size++;
    return 0;
  }

  private void grow() {
    long[] hashes = slots;
    int[] known = rows;
    slots = new long[2 * hashes.length];
    rows = new int[slots.length];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int at = place(hashes[i]);
        slots[at] = hashes[i];
        rows[at] = known[i];
      }
    }
  }

  /** Where a hash stands, or would. */
  private int place(long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ hash >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
