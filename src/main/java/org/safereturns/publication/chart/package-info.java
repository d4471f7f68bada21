/**
 * Charts, drawn as pictures for pages and as charts of the spreadsheet program for workbooks. Uses
 * none of the others.
 */
@NullMarked
package org.safereturns.publication.chart;

import org.jspecify.annotations.NullMarked;
