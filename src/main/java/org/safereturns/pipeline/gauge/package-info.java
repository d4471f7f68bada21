/** How the work goes: what is counted, what does not answer, and why we failed. */
@NullMarked
package org.safereturns.pipeline.gauge;

import org.jspecify.annotations.NullMarked;
