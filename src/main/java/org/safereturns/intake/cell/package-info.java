/** How a cell is shown by its format: numbers, dates, percentages. */
@NullMarked
package org.safereturns.intake.cell;

import org.jspecify.annotations.NullMarked;
