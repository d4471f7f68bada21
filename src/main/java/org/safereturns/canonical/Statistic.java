package org.safereturns.canonical;

/** What kind of number a figure is. */
public enum Statistic {
  /** Whole things counted: people, households, bed spaces. */
  COUNT,
  /** Parts of a hundred of a base. */
  PERCENTAGE,
  /** Per so many of a denominator, such as 1,000 residents. */
  RATE,
  /** Later count less earlier count. */
  DIFFERENCE,
  /** Difference in parts of a hundred of the earlier count. */
  PERCENT_CHANGE
}
