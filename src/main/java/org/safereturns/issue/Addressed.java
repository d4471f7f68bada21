package org.safereturns.issue;

/** An issue of a collection rule with the sender it is for: nobody reads another sender's. */
public record Addressed(String sender, Issue issue) {}
