/**
 * Reads the whole rule book into one {@link Catalogue}, uncompiled, with the names that rules may
 * use. Uses every kind of row and reference file.
 */
@NullMarked
package org.safereturns.rules.catalogue;

import org.jspecify.annotations.NullMarked;
