/**
 * The way in: {@link RuleBook} reads, proves and runs the rule book, {@link RuleDocs} writes {@code
 * RULES.md}. Uses all the others; none uses it.
 */
@NullMarked
package org.safereturns.rules.book;

import org.jspecify.annotations.NullMarked;
