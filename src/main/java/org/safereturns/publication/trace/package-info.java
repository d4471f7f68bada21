/** Where a figure comes from, and where the cell of a return has gone. Uses {@code written}. */
@NullMarked
package org.safereturns.publication.trace;

import org.jspecify.annotations.NullMarked;
