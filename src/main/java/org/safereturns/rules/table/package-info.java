/**
 * The rows of parameter tables that judge one return, its records, or who should have sent it. Uses
 * {@code check} and {@code reference}; rows that compare stand in {@code comparison}.
 */
@NullMarked
package org.safereturns.rules.table;

import org.jspecify.annotations.NullMarked;
