package org.safereturns.disclosure.plan;

/** What became of the wish to release a plan: tables that are safe, or a refusal. */
public sealed interface Ruling permits Protection, Refusal {}
