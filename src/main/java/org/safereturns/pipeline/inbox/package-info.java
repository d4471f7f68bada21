/** Files at a door, and what is left aside there. */
@NullMarked
package org.safereturns.pipeline.inbox;

import org.jspecify.annotations.NullMarked;
