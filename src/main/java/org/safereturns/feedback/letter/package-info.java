/** Letters to senders and their words. */
@NullMarked
package org.safereturns.feedback.letter;

import org.jspecify.annotations.NullMarked;
