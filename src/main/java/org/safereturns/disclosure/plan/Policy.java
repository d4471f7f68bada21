package org.safereturns.disclosure.plan;

/**
 * What must hold for every hidden count.
 *
 * @param threshold counts below this are hidden
 * @param zerosShown whether zeros are printed; if not, they are hidden like small counts
 * @param width how far apart the numbers that stay possible must be at least, 1 or more
 * @param strict whether a number from the threshold up must stay possible too
 * @param smallSums whether sums of hidden counts and differences of printed ones are protected if
 *     they are small themselves
 */
public record Policy(
    long threshold, boolean zerosShown, long width, boolean strict, boolean smallSums) {
  /** The least that a reader holds possible for a hidden count. */
  public long least() {
    return zerosShown ? 1 : 0;
  }

  public boolean isSmall(long value) {
    return value >= least() && value < threshold;
  }
}
