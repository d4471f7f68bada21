/**
 * The files of the rule book that are no checks but are looked up by them: footprints, populations,
 * absences, thresholds, known issues and the like. Uses {@code cause} for its words, and what reads
 * a line.
 */
@NullMarked
package org.safereturns.rules.reference;

import org.jspecify.annotations.NullMarked;
