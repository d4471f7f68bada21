/**
 * Reads tables that no mapping knows, as far as labels and adding up tell what they say. Uses
 * {@code guess}.
 */
@NullMarked
package org.safereturns.mapping.plain;

import org.jspecify.annotations.NullMarked;
