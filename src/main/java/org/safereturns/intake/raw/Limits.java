package org.safereturns.intake.raw;

/**
 * How much of a file we are willing to read.
 *
 * @param bytes size of the file
 * @param inflatedBytes size of all parts of a zipped workbook once unpacked
 * @param ratio how many times larger than the file its unpacked parts may be
 * @param entries parts of a zipped workbook
 * @param rows filled rows of a sheet in a streamed format (xlsx, ods, csv, json)
 * @param wholeRows rows of a sheet in the format that is loaded whole (xls, which knows no more
 *     than 65,536)
 * @param columns columns of a row
 * @param cellLength characters of one cell
 */
public record Limits(
    long bytes,
    long inflatedBytes,
    int ratio,
    int entries,
    int rows,
    int wholeRows,
    int columns,
    int cellLength) {
  public static final Limits DEFAULT =
      new Limits(500L << 20, 2L << 30, 200, 5_000, 2_000_000, 65_536, 1_000, 32_767);
}
