/** What a file is by its content, never by its name. */
@NullMarked
package org.safereturns.intake.kind;

import org.jspecify.annotations.NullMarked;
