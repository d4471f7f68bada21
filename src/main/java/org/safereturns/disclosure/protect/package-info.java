/** Chooses what to hide in a plan, and finds the tables that prove it enough. */
@NullMarked
package org.safereturns.disclosure.protect;

import org.jspecify.annotations.NullMarked;
