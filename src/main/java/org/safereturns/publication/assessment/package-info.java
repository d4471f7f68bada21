/**
 * The way in to the tables of the needs assessment: {@link Assessment} writes those for inside, has
 * those for readers released, and the report. Uses {@code analysis} and {@code printed}.
 */
@NullMarked
package org.safereturns.publication.assessment;

import org.jspecify.annotations.NullMarked;
