/**
 * Runs the rule book on canonical data. In this package stands only what rule files and other rooms
 * say to the rule book and hear from it; the way in is {@link org.safereturns.rules.book.RuleBook}.
 */
@NullMarked
package org.safereturns.rules;

import org.jspecify.annotations.NullMarked;
