/**
 * The only user of Drools: compiles rules, runs them on facts, and writes down what they raise.
 * Enter by {@link Court}; uses the catalogue, and {@code words} for what is told.
 */
@NullMarked
package org.safereturns.rules.engine;

import org.jspecify.annotations.NullMarked;
