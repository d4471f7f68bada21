/** Works out what a reader could work out from the figures of a return. */
@NullMarked
package org.safereturns.disclosure;

import org.jspecify.annotations.NullMarked;
