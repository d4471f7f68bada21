/**
 * Looks for what may have gone wrong where figures do not go together, and puts it in words. Uses
 * {@code check}, {@code text} and {@code words}.
 */
@NullMarked
package org.safereturns.rules.cause;

import org.jspecify.annotations.NullMarked;
