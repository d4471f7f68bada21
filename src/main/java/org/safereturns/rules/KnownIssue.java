package org.safereturns.rules;

import java.time.LocalDate;
import org.safereturns.issue.RuleCode;

/**
 * Why a check is switched off until it is mended.
 *
 * @param text published: what is wrong with the check, in words for senders
 * @param owner who sees to it that it is mended
 * @param since the day it was switched off
 */
public record KnownIssue(RuleCode code, String text, String owner, LocalDate since) {
  /** As every account of what was checked gives it. */
  public String reason() {
    return "known issue: " + text;
  }
}
