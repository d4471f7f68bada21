/**
 * The datasets of all that stands: figures, gaps, cases, checks, explanations, comparisons. Uses
 * {@code table} and {@code written}.
 */
@NullMarked
package org.safereturns.publication.dataset;

import org.jspecify.annotations.NullMarked;
