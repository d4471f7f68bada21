package org.safereturns.feedback.report;

/** Whom a sender asks for help: the name of a team and its mail address. */
public record Contact(String name, String mail) {}
