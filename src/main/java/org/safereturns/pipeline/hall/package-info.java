/** What all routes share: the senders, the rooms they connect, and where doors hand in. */
@NullMarked
package org.safereturns.pipeline.hall;

import org.jspecify.annotations.NullMarked;
