/** Workbooks of Excel since 2007; rows stream. */
@NullMarked
package org.safereturns.intake.xlsx;

import org.jspecify.annotations.NullMarked;
