package org.safereturns.issue;

import java.time.LocalDate;

/**
 * That an issue weighs otherwise for one sender than for all others.
 *
 * @param usual how much it weighs for everybody else
 * @param reason why, in words for the sender
 * @param until the last day of receipt for which it holds
 */
public record SeverityChange(Severity usual, String reason, LocalDate until) {}
