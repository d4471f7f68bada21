/** Words and pages: how a text is quoted, wrapped and filled into a page. */
@NullMarked
package org.safereturns.feedback.text;

import org.jspecify.annotations.NullMarked;
