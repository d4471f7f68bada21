/**
 * Puts a release together from its specification, the data and the numbers that everybody knows.
 * Uses {@code content}.
 */
@NullMarked
package org.safereturns.publication.draft;

import org.jspecify.annotations.NullMarked;
