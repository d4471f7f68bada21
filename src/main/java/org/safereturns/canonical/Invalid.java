package org.safereturns.canonical;

/** What stands in a field when it cannot be read as the field's type or code list says. */
public record Invalid(String raw) {}
