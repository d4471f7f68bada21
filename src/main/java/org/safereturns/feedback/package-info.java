/** Tells the sender. */
@NullMarked
package org.safereturns.feedback;

import org.jspecify.annotations.NullMarked;
