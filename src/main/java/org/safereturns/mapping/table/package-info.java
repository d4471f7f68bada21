/** Reads tables of figures: crosstab, long and cells. Uses {@code reading}. */
@NullMarked
package org.safereturns.mapping.table;

import org.jspecify.annotations.NullMarked;
