package org.safereturns.canonical;

/** SDMX {@code OBS_STATUS}, the codes that returns of this field use. */
public enum ObsStatus {
  NORMAL("A"),
  ESTIMATED("E"),
  PROVISIONAL("P"),
  REVISED("R"),
  /** Exists but was not collected or not available to the sender. */
  NOT_COLLECTED("L"),
  /** Cannot exist. */
  CANNOT_EXIST("M"),
  MISSING("O"),
  SUPPRESSED("Q");

  private final String code;

  ObsStatus(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
