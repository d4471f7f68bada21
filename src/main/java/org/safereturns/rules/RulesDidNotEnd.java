package org.safereturns.rules;

import org.safereturns.issue.SystemFault;

/** Rules were still at work when their time was over, and were left behind. */
public final class RulesDidNotEnd extends SystemFault {
  private static final long serialVersionUID = 1L;

  public RulesDidNotEnd(String message) {
    super(message);
  }
}
