/** The program as a process of its own, killed, cut off from its database, its disk or its time. */
package org.safereturns.siege;
