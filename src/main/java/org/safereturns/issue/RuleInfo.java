package org.safereturns.issue;

/**
 * What a check is, for people.
 *
 * @param why the reason it exists
 * @param source where the requirement stands
 */
public record RuleInfo(RuleCode code, String title, Severity severity, String why, String source) {}
