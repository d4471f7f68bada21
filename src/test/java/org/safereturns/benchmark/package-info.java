/** Programs that make and read large files for {@code docs/benchmarks.sh}; never run as tests. */
package org.safereturns.benchmark;
