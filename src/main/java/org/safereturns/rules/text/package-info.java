/**
 * The text of the rule book, taken apart: lines and columns of tables, a rule's parts, conditions
 * and consequence, and the mistakes found in them. Uses nothing in here.
 */
@NullMarked
package org.safereturns.rules.text;

import org.jspecify.annotations.NullMarked;
