package org.safereturns.issue;

/** Which rule book, mappings and code lists gave a result: short hashes of their sources. */
public record Versions(String program, String ruleBook, String mappings, String codeLists) {}
