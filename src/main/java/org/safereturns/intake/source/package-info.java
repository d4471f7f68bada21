/** What all readers share: the bytes, the limits that guard them, sheets once they are opened. */
@NullMarked
package org.safereturns.intake.source;

import org.jspecify.annotations.NullMarked;
