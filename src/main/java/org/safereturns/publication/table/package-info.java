/**
 * What a dataset is: columns, rows, labels, and the notice that goes with it. Uses none of the
 * others.
 */
@NullMarked
package org.safereturns.publication.table;

import org.jspecify.annotations.NullMarked;
