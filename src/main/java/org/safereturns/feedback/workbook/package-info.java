/** The sender's own workbook, annotated, or the one that stands in for it. */
@NullMarked
package org.safereturns.feedback.workbook;

import org.jspecify.annotations.NullMarked;
