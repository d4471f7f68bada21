/**
 * Puts figures side by side, of two senders or of two periods, and the rows that say which. Uses
 * {@code reference} to know which ground and people a figure covers.
 */
@NullMarked
package org.safereturns.rules.comparison;

import org.jspecify.annotations.NullMarked;
