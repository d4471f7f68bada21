package org.safereturns.disclosure.reader;

import org.safereturns.disclosure.form.Bound;

/**
 * How much is known of what a form can be.
 *
 * @param lowest nothing below is possible
 * @param highest nothing above is possible
 * @param seenLowest the least that some table shows; above {@code seenHighest} if there is no table
 * @param seenHighest the most that some table shows
 */
public record Span(long lowest, long highest, long seenLowest, long seenHighest) {
  public static Span between(long lowest, long highest) {
    return new Span(lowest, highest, Bound.NONE, -Bound.NONE);
  }

  /** Whether only one number is possible. */
  public boolean isKnown() {
    return lowest == highest;
  }

  /** Whether numbers this far apart are shown to be possible. */
  public boolean isShown(long width) {
    return Bound.plus(seenHighest, -seenLowest) >= width;
  }

  /** Whether every number possible lies within this. */
  public boolean isNarrower(long width) {
    return Bound.plus(highest, -lowest) < width;
  }

  /** Whether both ends are shown to be possible. */
  public boolean isClosed() {
    return seenLowest <= lowest && seenHighest >= highest;
  }

  public Span seen(long value) {
    return new Span(lowest, highest, Math.min(seenLowest, value), Math.max(seenHighest, value));
  }

  public Span atLeast(long low) {
    return new Span(Math.max(low, lowest), highest, seenLowest, seenHighest);
  }

  public Span atMost(long high) {
    return new Span(lowest, Math.min(high, highest), seenLowest, seenHighest);
  }

  /** The same of the form with its sign turned. */
  public Span turned() {
    return new Span(-highest, -lowest, -seenHighest, -seenLowest);
  }
}
