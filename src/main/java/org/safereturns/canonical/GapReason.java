package org.safereturns.canonical;

/** Why a figure is not there. Zero is not a gap: it is an observation. */
public enum GapReason {
  /** The cell is empty. */
  BLANK(ObsStatus.MISSING, "[x]"),
  /** The sender hid the figure to protect people. */
  SUPPRESSED(ObsStatus.SUPPRESSED, "[c]"),
  /** The sender says that it cannot apply, without the template having foreseen it. */
  NOT_APPLICABLE(ObsStatus.CANNOT_EXIST, "[z]"),
  /** The sender does not have it. */
  NOT_AVAILABLE(ObsStatus.NOT_COLLECTED, "[x]"),
  /** The sender declares that this return does not carry it. */
  NOT_CARRIED(ObsStatus.NOT_COLLECTED, "[x]"),
  /** The template foresees that it cannot exist, with a reason. */
  STRUCTURAL(ObsStatus.CANNOT_EXIST, "[z]"),
  /** Something stands there that nobody can read as a figure. */
  UNREADABLE(ObsStatus.MISSING, "[x]");

  private final ObsStatus status;
  private final String shorthand;

  GapReason(ObsStatus status, String shorthand) {
    this.status = status;
    this.shorthand = shorthand;
  }

  public ObsStatus status() {
    return status;
  }

  /** The mark of the national shorthand for published tables. */
  public String shorthand() {
    return shorthand;
  }
}
