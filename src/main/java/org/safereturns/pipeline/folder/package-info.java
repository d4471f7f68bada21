/** The folder door. */
@NullMarked
package org.safereturns.pipeline.folder;

import org.jspecify.annotations.NullMarked;
