/** Tallies case records into figures as they pass, in flat memory. Uses {@code reading}. */
@NullMarked
package org.safereturns.mapping.tally;

import org.jspecify.annotations.NullMarked;
