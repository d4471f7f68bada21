/** Recognises which return it is and turns raw cells into canonical data as a mapping file says. */
@NullMarked
package org.safereturns.mapping;

import org.jspecify.annotations.NullMarked;
