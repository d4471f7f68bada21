package org.safereturns.issue;

/** We are wrong: the submission is quarantined, no verdict is given, nothing is lost. */
public class SystemFault extends RuntimeException {
  public SystemFault(String message) {
    super(message);
  }

  public SystemFault(String message, Throwable cause) {
    super(message, cause);
  }
}
