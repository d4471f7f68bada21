/**
 * Camel routes that carry submissions between the doors and the rooms; decides nothing. The only
 * user of Camel.
 */
@NullMarked
package org.safereturns.pipeline;

import org.jspecify.annotations.NullMarked;
