/**
 * Correct returns, damaged as people damage them: how much of it is found, and what is found that
 * is not there. Written without a look at the rule book. Entry point {@link
 * org.safereturns.damage.DamageTest}.
 */
package org.safereturns.damage;
