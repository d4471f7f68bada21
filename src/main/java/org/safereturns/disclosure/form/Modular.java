package org.safereturns.disclosure.form;

/** Numbers modulo the prime 2^61 - 1, always from 0 to the prime. */
public final class Modular {
  public static final long PRIME = (1L << 61) - 1;

  private Modular() {}

  public static long of(long number) {
    return Math.floorMod(number, PRIME);
  }

  /** The number nearest to zero that it stands for. */
  public static long signed(long number) {
    return number > PRIME / 2 ? number - PRIME : number;
  }

  public static long minus(long a, long b) {
    return a >= b ? a - b : a - b + PRIME;
  }

  public static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
    return sum >= PRIME ? sum - PRIME : sum;
  }

  public static long divide(long a, long b) {
    return times(a, inverse(b));
  }

  /** By Fermat: a number to the power of the prime less two. */
  private static long inverse(long number) {
    long result = 1;
    long power = number;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = times(result, power);
      }
      power = times(power, power);
    }
    return result;
  }
}
