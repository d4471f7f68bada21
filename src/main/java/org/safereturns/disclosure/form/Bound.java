package org.safereturns.disclosure.form;

/** Whole numbers that may be without end; sums and products stay without end once they are. */
public final class Bound {
  /** Above every count of people, far enough below the largest long that sums do not overflow. */
  public static final long NONE = Long.MAX_VALUE / 4;

  private Bound() {}

  public static boolean isNone(long bound) {
    return bound >= NONE || bound <= -NONE;
  }

  public static long plus(long a, long b) {
    return clip(a + b);
  }

  public static long times(long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    long product = a * b;
    boolean overflows = Math.multiplyHigh(a, b) != product >> 63;
    return overflows || isNone(a) || isNone(b)
        ? ((a > 0) == (b > 0) ? NONE : -NONE)
        : clip(product);
  }

  private static long clip(long number) {
    return Math.max(-NONE, Math.min(NONE, number));
  }
}
