/**
 * Says codes, numbers, figures, records and comparisons as a housing officer would. Uses nothing in
 * here.
 */
@NullMarked
package org.safereturns.rules.words;

import org.jspecify.annotations.NullMarked;
