/**
 * Files as somebody with bad intent, or a broken program, would send them: thousands of them, each
 * of which must end in an outcome, within limits of time and memory.
 */
package org.safereturns.fuzz;
