/** Lists of objects. */
@NullMarked
package org.safereturns.intake.json;

import org.jspecify.annotations.NullMarked;
