/**
 * Tables as analysts open them: workbook, Parquet, CSV with metadata and page, with the figures
 * behind each cell. Uses {@code table}, {@code chart} and {@code file}.
 */
@NullMarked
package org.safereturns.publication.written;

import org.jspecify.annotations.NullMarked;
