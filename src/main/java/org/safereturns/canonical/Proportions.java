package org.safereturns.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Whether two shares differ by more than chance would have it: the two-sided test of proportions,
 * without a root and so without rounding. Of {@code x} in {@code n} and {@code y} in {@code m},
 * with {@code s = x + y} and {@code t = n + m},
 *
 * <pre>z² = (y n − x m)² t / (n m s (t − s))</pre>
 */
public final class Proportions {
  private Proportions() {}

  /**
   * @param z the bound that the test must pass, 1.96 for 95 %
   */
  public static boolean differ(Share one, Share other, BigDecimal z) {
    BigInteger n = BigInteger.valueOf(one.whole());
    BigInteger m = BigInteger.valueOf(other.whole());
    BigInteger x = BigInteger.valueOf(one.part());
    BigInteger y = BigInteger.valueOf(other.part());
    BigInteger both = x.add(y);
    BigInteger all = n.add(m);
    BigInteger spread = n.multiply(m).multiply(both).multiply(all.subtract(both));
    BigInteger squared = y.multiply(n).subtract(x.multiply(m)).pow(2).multiply(all);
    BigDecimal bound = z.multiply(z).multiply(new BigDecimal(spread));
    // Nobody or everybody on both sides: there is no difference, and nothing to divide by.
    return spread.signum() > 0 && new BigDecimal(squared).compareTo(bound) >= 0;
  }

  /** Part of a whole. */
  public record Share(long part, long whole) {
    public Share {
      if (part < 0 || whole < part) {
        throw new IllegalArgumentException("no share: " + part + " of " + whole);
      }
    }
  }
}
