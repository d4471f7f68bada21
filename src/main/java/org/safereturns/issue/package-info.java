/** What is wrong, what was checked, and what follows from it. */
@NullMarked
package org.safereturns.issue;

import org.jspecify.annotations.NullMarked;
