/**
 * What any file is to the other rooms: sheets, rows and cells as the sender sees them,
 * uninterpreted.
 */
@NullMarked
package org.safereturns.intake.raw;

import org.jspecify.annotations.NullMarked;
