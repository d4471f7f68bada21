/** Writes datasets for analysts. */
@NullMarked
package org.safereturns.publication;

import org.jspecify.annotations.NullMarked;
