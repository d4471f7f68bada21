package org.safereturns.mapping.records;

/**
 * Remembers in which row each reference of case records stood first, in 12 to 24 bytes for each, by
 * 64-bit hashes: among a million references the odds that two different ones are taken for one are
 * about one in forty million.
 *
 * <p>References are looked up a batch at a time: where each of them stands in memory is asked for
 * before any is needed, so that waiting for one is waiting for all.
 */
final class References {
  private static final int BATCH = 256;

  private final Repeats repeats;
  private final String[] noted = new String[BATCH];
  private final int[] notedRows = new int[BATCH];
  private final long[] notedHashes = new long[BATCH];
  private int waiting;
  private long[] slots = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  References(Repeats repeats) {
    this.repeats = repeats;
  }

  /** Is told of each reference that stood before. */
  interface Repeats {
    void found(String reference, int row, int earlierRow);
  }

  /** Notes the reference of a row; a repeat is told now or with a later row. */
  void note(String reference, int row) {
    noted[waiting] = reference;
    notedRows[waiting] = row;
    notedHashes[waiting] = hash(reference);
    if (++waiting == BATCH) {
      finish();
    }
  }

  /** Tells of the repeats among the last references. */
  void finish() {
    while (2 * (size + waiting) > slots.length) {
      grow();
    }
    touch();
    for (int i = 0; i < waiting; i++) {
      look(i);
    }
    waiting = 0;
  }

  /** Reads the slots without a use for them, one not waiting for the other. */
  private void touch() {
    int mask = slots.length - 1;
    long any = 0;
    for (int i = 0; i < waiting; i++) {
      any |= slots[start(notedHashes[i], mask)];
    }
    touched = any;
  }

  /** Keeps the reading of {@link #touch} from being left out as useless. */
  @SuppressWarnings("unused")
  private long touched;

  private void look(int i) {
    int at = place(notedHashes[i]);
    if (slots[at] != 0) {
      repeats.found(noted[i], notedRows[i], rows[at]);
      return;
    }
    slots[at] = notedHashes[i];
    rows[at] = notedRows[i];
    size++;
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
    int at = start(hash, mask);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int start(long hash, int mask) {
    return (int) (hash ^ hash >>> 32) & mask;
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
