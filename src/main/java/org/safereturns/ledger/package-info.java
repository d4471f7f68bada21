/** Remembers every submission, figure, issue, reply and release. The only user of JDBC. */
@NullMarked
package org.safereturns.ledger;

import org.jspecify.annotations.NullMarked;
