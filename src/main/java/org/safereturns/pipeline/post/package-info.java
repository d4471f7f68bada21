/** Letters to senders: answers, reminders, and the servers that carry them. */
@NullMarked
package org.safereturns.pipeline.post;

import org.jspecify.annotations.NullMarked;
