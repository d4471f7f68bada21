/**
 * What all layouts share while a file is read: its header, anchors, figures and leftovers. Uses
 * {@code template} and {@code sheet}.
 */
@NullMarked
package org.safereturns.mapping.reading;

import org.jspecify.annotations.NullMarked;
