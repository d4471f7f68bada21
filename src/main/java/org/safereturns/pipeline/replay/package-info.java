/** What another rule book would say of the returns we have. */
@NullMarked
package org.safereturns.pipeline.replay;

import org.jspecify.annotations.NullMarked;
