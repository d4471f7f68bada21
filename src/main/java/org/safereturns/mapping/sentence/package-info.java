/**
 * Reads the figures in sentences, those that a mapping knows and plain ones. Uses {@code reading}.
 */
@NullMarked
package org.safereturns.mapping.sentence;

import org.jspecify.annotations.NullMarked;
