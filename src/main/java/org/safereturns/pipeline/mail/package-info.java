/** The mail door. */
@NullMarked
package org.safereturns.pipeline.mail;

import org.jspecify.annotations.NullMarked;
