/**
 * What a check is, be it a rule or a row of a table: its words, phase, needs and time in force.
 * Uses the lines that {@code text} reads.
 */
@NullMarked
package org.safereturns.rules.check;

import org.jspecify.annotations.NullMarked;
