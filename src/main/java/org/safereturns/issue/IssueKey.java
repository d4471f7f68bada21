package org.safereturns.issue;

/**
 * What makes an issue the same in another submission: the same check, about the same thing, of
 * which the same is said.
 *
 * @param about in codes: the figure's key, or the case and its field
 * @param reference {@code Q-7KQ4-M2XD}; empty for an issue that nobody is asked to explain
 */
public record IssueKey(String about, String reference) {
  /** Of an issue that has to be mended, or that is only told. */
  public static final IssueKey NONE = new IssueKey("", "");

  /**
   * @param stated what stood there and in whatever else took part: once it changes, the issue is
   *     another one
   */
  public static IssueKey of(RuleCode code, String about, String stated) {
    return new IssueKey(about, ShortReference.ofText("Q", code + "\n" + about + "\n" + stated));
  }
}
