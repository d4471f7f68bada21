/** Answers to machines that ask how we do. */
@NullMarked
package org.safereturns.pipeline.status;

import org.jspecify.annotations.NullMarked;
