/** The command line: {@link org.safereturns.App} and one class per command. */
@NullMarked
package org.safereturns;

import org.jspecify.annotations.NullMarked;
