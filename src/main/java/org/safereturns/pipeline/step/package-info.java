/** The steps of a submission, from receipt to settlement. */
@NullMarked
package org.safereturns.pipeline.step;

import org.jspecify.annotations.NullMarked;
