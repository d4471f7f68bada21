/**
 * Judges the rule book before anything is compiled: its form, its names, and what it says against
 * what it does. Uses the catalogue; nothing is run.
 */
@NullMarked
package org.safereturns.rules.lint;

import org.jspecify.annotations.NullMarked;
