/** What an analyst wants to release, as the specification file says it. Uses none of the others. */
@NullMarked
package org.safereturns.publication.spec;

import org.jspecify.annotations.NullMarked;
