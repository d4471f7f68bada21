/** The one configuration file. */
@NullMarked
package org.safereturns.pipeline.settings;

import org.jspecify.annotations.NullMarked;
