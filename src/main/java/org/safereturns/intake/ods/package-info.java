/** OpenDocument spreadsheets, up to a stated number of rows. */
@NullMarked
package org.safereturns.intake.ods;

import org.jspecify.annotations.NullMarked;
