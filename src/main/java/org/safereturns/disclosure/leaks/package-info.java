/** Finds what the printed figures of others give away, and says how. */
@NullMarked
package org.safereturns.disclosure.leaks;

import org.jspecify.annotations.NullMarked;
