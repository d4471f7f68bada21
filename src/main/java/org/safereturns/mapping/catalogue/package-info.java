/**
 * The way in: {@link MappingCatalogue} holds all mappings, recognises a file and reads it, {@link
 * GoldenPairs} checks each mapping against its sample. Uses all the others but {@code guess} and
 * {@code plain}.
 */
@NullMarked
package org.safereturns.mapping.catalogue;

import org.jspecify.annotations.NullMarked;
