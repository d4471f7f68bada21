/** Takes one submission from file to verdict; knows no Camel, no database, no clock of its own. */
@NullMarked
package org.safereturns.validation;

import org.jspecify.annotations.NullMarked;
