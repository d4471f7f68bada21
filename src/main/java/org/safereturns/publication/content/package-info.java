/**
 * A release over its finest counts, and the figures of earlier ones: confidential. Uses {@code
 * spec}.
 */
@NullMarked
package org.safereturns.publication.content;

import org.jspecify.annotations.NullMarked;
