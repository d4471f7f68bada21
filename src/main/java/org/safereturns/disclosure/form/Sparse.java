package org.safereturns.disclosure.form;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Whole numbers of which most are zero: the places of the others, ascending, and their values. */
@SuppressWarnings("ArrayRecordComponent") // many and long; nobody compares or changes them
public record Sparse(int[] places, long[] values) {
  public static Sparse of(long[] all) {
    int[] places = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
    return new Sparse(places, Arrays.stream(places).mapToLong(i -> all[i]).toArray());
  }

  public static Sparse of(SortedMap<Integer, Long> some) {
    return new Sparse(
        some.keySet().stream().mapToInt(Integer::intValue).toArray(),
        some.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** The value of a form of them. */
  public long of(Form form) {
    long sum = 0;
    for (int t = 0; t < form.size(); t++) {
      sum = Math.addExact(sum, Math.multiplyExact(form.weight(t), at(form.unknown(t))));
    }
    return sum;
  }

  public long at(int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? 0 : values[found];
  }
}
