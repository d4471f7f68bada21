/**
 * Puts every check to its cases: those that analysts wrote, and those that a row brings itself.
 * Uses the engine as {@code judging} does, on facts made of lines.
 */
@NullMarked
package org.safereturns.rules.cases;

import org.jspecify.annotations.NullMarked;
