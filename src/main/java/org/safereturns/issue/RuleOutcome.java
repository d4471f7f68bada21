package org.safereturns.issue;

/**
 * What became of one check on one submission.
 *
 * @param found issues raised, exactly
 * @param reason why it was not run, or that analysts settled what it found; else empty
 */
public record RuleOutcome(RuleCode code, Result result, long found, String reason) {
  public enum Result {
    PASSED("passed"),
    FAILED("failed"),
    NOT_RUN("not run");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static RuleOutcome ran(RuleCode code, long found) {
    return new RuleOutcome(code, found == 0 ? Result.PASSED : Result.FAILED, found, "");
  }

  /** Of a check that was run: one that only tells something (a note) never fails. */
  public static RuleOutcome ran(RuleCode code, Severity severity, long found) {
    return severity == Severity.NOTE
        ? new RuleOutcome(code, Result.PASSED, found, "")
        : ran(code, found);
  }

  public static RuleOutcome notRun(RuleCode code, String reason) {
    return new RuleOutcome(code, Result.NOT_RUN, 0, reason);
  }
}
