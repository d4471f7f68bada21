/** Runs the rule book on canonical data. The only user of Drools. */
@NullMarked
package org.safereturns.rules;

import org.jspecify.annotations.NullMarked;
