package org.safereturns.publication.table;

import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.ShortReference;

/**
 * The short name of a figure or gap of a submission, {@code F-7KQ4-M2XD}: it follows from the
 * submission, the figure's key and its place, so it is the same in every output and after every
 * run. Nothing about the figure can be read from it, but who has the returns can find it: it never
 * stands in what is published.
 */
public final class FigureId {
  public static final String PREFIX = "F";

  private FigureId() {}

  public static String of(String reference, Cell cell) {
    return ShortReference.ofText(
        PREFIX, String.join("\n", reference, cell.key().text(), place(cell.origin())));
  }

  /**
   * Without the file, of which a submission has one: its name is removed when it is past its date.
   */
  private static String place(Origin origin) {
    return origin.sheet() + "!" + origin.cells();
  }

  public static String of(Filed filed) {
    return of(filed.reference(), filed.cell());
  }
}
