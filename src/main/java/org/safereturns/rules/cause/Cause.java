package org.safereturns.rules.cause;

/**
 * What may have gone wrong where figures do not go together, the most telling first. The rule book
 * has the words ({@code rules/sums/causes.csv}).
 */
enum Cause {
  /** The row holds the same figures as another row. */
  COPIED_ROW,
  /** A minus is missing or too many. */
  SIGN,
  /** Two of the figures changed places. */
  EXCHANGED,
  /** The total is right if one part is added twice. */
  COUNTED_TWICE,
  /** The total is twice its parts. */
  DOUBLED,
  /** The share is one of those whose answer is known. */
  UNKNOWN_LEFT_OUT,
  /** The figure is that of the period before. */
  LAST_PERIOD,
  /** Two digits that stand side by side changed places. */
  TRANSPOSED,
  /** The number is right but for a factor of ten, a hundred or a thousand. */
  POINT,
  /** The figure above or below would be right. */
  NEIGHBOUR
}
