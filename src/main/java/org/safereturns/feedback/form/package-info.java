/** Blank forms to fill in. */
@NullMarked
package org.safereturns.feedback.form;

import org.jspecify.annotations.NullMarked;
