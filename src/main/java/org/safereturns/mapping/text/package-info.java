/**
 * What texts of a return say by themselves: numbers, dates, periods, figures, signs for what is
 * missing, numbers in words. Uses none of the others.
 */
@NullMarked
package org.safereturns.mapping.text;

import org.jspecify.annotations.NullMarked;
