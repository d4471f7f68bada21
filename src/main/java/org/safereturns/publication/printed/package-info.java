/**
 * The assessment's tables as readers have them: each a protected release, with a page made from
 * nothing but what releases print. Uses {@code analysis} and {@code release}.
 */
@NullMarked
package org.safereturns.publication.printed;

import org.jspecify.annotations.NullMarked;
