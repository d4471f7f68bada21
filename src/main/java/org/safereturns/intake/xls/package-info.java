/** Workbooks of Excel before 2007, up to a stated number of rows. */
@NullMarked
package org.safereturns.intake.xls;

import org.jspecify.annotations.NullMarked;
