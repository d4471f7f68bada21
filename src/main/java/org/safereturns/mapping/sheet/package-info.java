/**
 * The first rows of a sheet as a grid in which parts of a mapping claim cells. Uses {@code text}.
 */
@NullMarked
package org.safereturns.mapping.sheet;

import org.jspecify.annotations.NullMarked;
