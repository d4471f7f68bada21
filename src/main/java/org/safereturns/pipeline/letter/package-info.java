/** Letters as they come in and as they go out. */
@NullMarked
package org.safereturns.pipeline.letter;

import org.jspecify.annotations.NullMarked;
