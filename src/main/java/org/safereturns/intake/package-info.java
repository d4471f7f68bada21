/** Reads a file into raw cells, safely, without interpreting them. */
@NullMarked
package org.safereturns.intake;

import org.jspecify.annotations.NullMarked;
