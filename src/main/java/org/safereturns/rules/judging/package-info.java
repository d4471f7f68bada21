/**
 * Which checks are run on one submission, one collection or one coverage, and what became of each.
 * Uses the engine, and looks first for what each check needs.
 */
@NullMarked
package org.safereturns.rules.judging;

import org.jspecify.annotations.NullMarked;
