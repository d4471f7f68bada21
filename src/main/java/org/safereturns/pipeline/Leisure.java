package org.safereturns.pipeline;

/**
 * Whether there is time for what takes the longer the more there is: it gets a tenth of the time at
 * most, so that arrivals do not wait for it more and more.
 */
final class Leisure {
  private static final int SHARE = 10;

  private long ended = System.nanoTime();
  private long took;

  boolean isEnough() {
    return System.nanoTime() - ended >= (SHARE - 1) * took;
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
