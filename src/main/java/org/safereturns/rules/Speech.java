package org.safereturns.rules;

/** What issues are worded with: what codes are called, and how likely causes are put. */
record Speech(Labels labels, Causes causes) {}
