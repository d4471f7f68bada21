package org.safereturns.rules;

import java.time.Duration;
import org.safereturns.issue.RuleCode;

/**
 * How long one check took by itself.
 *
 * @param place file and line of the rule or row
 * @param ended whether it came to an end; else it was left behind after this time
 */
public record RuleTime(RuleCode code, String place, Duration time, boolean ended) {}
