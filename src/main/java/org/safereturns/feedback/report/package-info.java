/** What a sender is told, and its plain forms: text, JSON, CSV. */
@NullMarked
package org.safereturns.feedback.report;

import org.jspecify.annotations.NullMarked;
