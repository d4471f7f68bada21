/**
 * What a mapping says, once it is loaded: tables, labels, sentences, places. Uses the code lists
 * and {@code yaml}, {@code text}.
 */
@NullMarked
package org.safereturns.mapping.template;

import org.jspecify.annotations.NullMarked;
