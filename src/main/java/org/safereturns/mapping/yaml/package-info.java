/**
 * Reads YAML into blocks of keys that know their line, and collects every mistake in them. Uses
 * none of the others.
 */
@NullMarked
package org.safereturns.mapping.yaml;

import org.jspecify.annotations.NullMarked;
