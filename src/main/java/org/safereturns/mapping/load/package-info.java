/**
 * Reads mapping files into a template; every mistake is noted with its line. Uses {@code yaml} and
 * {@code template}.
 */
@NullMarked
package org.safereturns.mapping.load;

import org.jspecify.annotations.NullMarked;
