/** Believes none of that and checks a protection again, in plain arithmetic. */
@NullMarked
package org.safereturns.disclosure.check;

import org.jspecify.annotations.NullMarked;
