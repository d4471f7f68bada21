/** What a reader knows, and between which numbers that leaves any form. */
@NullMarked
package org.safereturns.disclosure.reader;

import org.jspecify.annotations.NullMarked;
