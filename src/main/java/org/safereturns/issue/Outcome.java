package org.safereturns.issue;

/** How a submission ends. The first three are verdicts; quarantine is none. */
public enum Outcome {
  ACCEPTED("Accepted"),
  ACCEPTED_WITH_QUERIES("Accepted with queries"),
  RETURNED("Returned"),
  /** Our failure, or a file nobody can read as a return. */
  QUARANTINED("Quarantined");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the figures stand. */
  public boolean isAccepted() {
    return this == ACCEPTED || this == ACCEPTED_WITH_QUERIES;
  }

  /** The verdict that follows from issues on a return that could be read. */
  public static Outcome of(Issues issues) {
    if (issues.total(Severity.ERROR) > 0) {
      return RETURNED;
    }
    long open = issues.total(Severity.QUERY) - issues.explained(Severity.QUERY);
    return open > 0 ? ACCEPTED_WITH_QUERIES : ACCEPTED;
  }
}
