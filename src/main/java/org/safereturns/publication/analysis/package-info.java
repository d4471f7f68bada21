/**
 * The assessment's tables for analysts inside, and the annual report: what stands beside what,
 * added up from the figures that stand. Uses {@code written}.
 */
@NullMarked
package org.safereturns.publication.analysis;

import org.jspecify.annotations.NullMarked;
