/** Reads tables that have a row for each case. Uses {@code table} and {@code tally}. */
@NullMarked
package org.safereturns.mapping.records;

import org.jspecify.annotations.NullMarked;
