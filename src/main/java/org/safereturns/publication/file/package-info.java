/**
 * Folders and files as they are written and swapped: in one step, with the same bytes for the same
 * tables. Uses none of the others.
 */
@NullMarked
package org.safereturns.publication.file;

import org.jspecify.annotations.NullMarked;
