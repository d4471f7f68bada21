/**
 * Frozen copies of all datasets, with a dictionary and what changed since the one before. Uses
 * {@code dataset}.
 */
@NullMarked
package org.safereturns.publication.edition;

import org.jspecify.annotations.NullMarked;
