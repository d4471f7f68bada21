/**
 * Protects a release, proves it, holds the published files against the proof and puts them out.
 * Uses {@code draft}.
 */
@NullMarked
package org.safereturns.publication.release;

import org.jspecify.annotations.NullMarked;
