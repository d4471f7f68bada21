package org.safereturns.pipeline;

/**
 * Whether there is time for what takes the longer the more there is: always in a quiet moment, and
 * a tenth of the time while something arrives, so that arrivals do not wait for it more and more.
 */
final class Leisure {
  private static final int SHARE = 10;

  private long newest;
  private long ended = System.nanoTime();
  private long took;

  /**
   * @param arrived number of what arrived last
   */
  boolean isEnough(long arrived) {
    boolean quiet = arrived == newest;
    newest = arrived;
    return quiet || System.nanoTime() - ended >= (SHARE - 1) * took;
  }

  void spend(Runnable work) {
    long begun = System.nanoTime();
    try {
      work.run();
    } finally {
      ended = System.nanoTime();
      took = ended - begun;
    }
  }
}
