/**
 * Works out what a reader could work out, and hides what must be hidden.
 *
 * <p>Two sides share one language, forms over whole numbers that nobody printed:
 *
 * <ul>
 *   <li><em>What others printed.</em> {@link org.safereturns.disclosure.LeakFinder} turns returns
 *       into {@link org.safereturns.disclosure.Knowledge}: unknowns, and rows that tie them. {@link
 *       org.safereturns.disclosure.Auditor} gives the range of any form, and {@link
 *       org.safereturns.disclosure.Grounds} the rows that a reader needs for it.
 *   <li><em>What we print.</em> A {@link org.safereturns.disclosure.Plan} holds the true finest
 *       counts and the figures drawn from them. {@link org.safereturns.disclosure.Protector}
 *       chooses what to hide and returns tables that prove it; {@link
 *       org.safereturns.disclosure.Checker} believes none of that and checks it again in plain
 *       arithmetic.
 * </ul>
 *
 * <p>Only {@code Solver} calls the solver, and nobody believes what it answers before checking.
 */
@NullMarked
package org.safereturns.disclosure;

import org.jspecify.annotations.NullMarked;
