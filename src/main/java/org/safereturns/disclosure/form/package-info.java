/** Whole-number combinations of unknowns, and what follows from some of them by adding up. */
@NullMarked
package org.safereturns.disclosure.form;

import org.jspecify.annotations.NullMarked;
