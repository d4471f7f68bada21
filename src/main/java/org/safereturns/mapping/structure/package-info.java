/**
 * Reads the structures of collections, each into the form that is drawn from it and the mapping
 * that reads the form. Uses {@code load}.
 */
@NullMarked
package org.safereturns.mapping.structure;

import org.jspecify.annotations.NullMarked;
