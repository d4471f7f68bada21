/** Drafts a mapping for a layout that nobody has seen. Uses {@code reading} and {@code sheet}. */
@NullMarked
package org.safereturns.mapping.guess;

import org.jspecify.annotations.NullMarked;
