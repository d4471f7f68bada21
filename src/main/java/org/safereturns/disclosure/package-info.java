/**
 * Works out what a reader could work out, and hides what must be hidden.
 *
 * <p>Two sides share one language, forms over whole numbers that nobody printed ({@code form}):
 *
 * <ul>
 *   <li><em>What others printed.</em> {@code leaks} turns returns into what a {@code reader} knows:
 *       unknowns, and rows that tie them; asks for the range of any form, and for the rows that a
 *       reader needs for it.
 *   <li><em>What we print.</em> A {@code plan} holds the true finest counts and the figures drawn
 *       from them. {@code protect} chooses what to hide and returns tables that prove it; {@code
 *       check} believes none of that and checks it again in plain arithmetic: it knows neither
 *       {@code protect} nor the solver.
 * </ul>
 *
 * <p>Only {@code reader} calls the solver, and nobody believes what it answers before checking.
 */
@NullMarked
package org.safereturns.disclosure;

import org.jspecify.annotations.NullMarked;
