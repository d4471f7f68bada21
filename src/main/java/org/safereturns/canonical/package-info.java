/** What a return says: observations, gaps and case records, in SDMX words. */
@NullMarked
package org.safereturns.canonical;

import org.jspecify.annotations.NullMarked;
