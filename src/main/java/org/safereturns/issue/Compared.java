package org.safereturns.issue;

/** A comparison and what came of it. */
public record Compared(Comparison comparison, Result result) {
  public enum Result {
    AGREES,
    DISAGREES,
    /** The sides do not agree, and an analyst has said which stands. */
    SETTLED,
    NOT_COMPARED
  }

  /** Whether the two sides say different things, settled or not. */
  public boolean isDisagreement() {
    return result == Result.DISAGREES || result == Result.SETTLED;
  }
}
