package org.safereturns.mapping;

/**
 * Tells which references of case records were seen before, in 8 to 16 bytes for each, by 64-bit
 * hashes: among a million references the odds that two different ones are taken for one are about
 * one in forty million.
 */
final class References {
  private long[] slots = new long[1 << 12];
  private int size;

  /** Whether the reference was seen before; it is from now on. */
  boolean seen(String reference) {
    if (2 * size > slots.length) {
      grow();
    }
    if (add(slots, hash(reference))) {
      size++;
      return false;
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    for (long hash : slots) {
      if (hash != 0) {
        add(larger, hash);
      }
    }
    slots = larger;
  }

  private static boolean add(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ hash >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    boolean fresh = slots[at] == 0;
    slots[at] = hash;
    return fresh;
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
