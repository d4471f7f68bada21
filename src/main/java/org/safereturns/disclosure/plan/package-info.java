/** What is to be released, what must hold for it, and what became of the wish. */
@NullMarked
package org.safereturns.disclosure.plan;

import org.jspecify.annotations.NullMarked;
