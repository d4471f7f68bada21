package org.safereturns.rules.engine;

import org.safereturns.issue.Issue;

/** An issue with the fact it is about. */
public record Raised(Object fact, Issue issue) {}
