/** Text files: encoding and separator are detected, rows stream. */
@NullMarked
package org.safereturns.intake.csv;

import org.jspecify.annotations.NullMarked;
