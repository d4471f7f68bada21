package org.safereturns.intake.raw;

import java.util.List;
import java.util.function.Consumer;
import org.safereturns.issue.Finding;

/** One sheet of a file; CSV and JSON have one, with an empty name. */
public interface RawSheet {
  String name();

  boolean isHidden();

  /** Opens the sheet from its first row; may be called again. */
  default RowReader rows() {
    return rows(row -> {});
  }

  /**
   * As {@link #rows()}, and shows each row to somebody as soon as it is read, in whatever thread
   * that is: of such a row one may ask its number and what its cells store.
   */
  RowReader rows(Consumer<RawRow> watch);

  /**
   * What was noticed on the sheet as far as it was read: crossed-out text, hidden rows. Ask for it
   * once every reader of it is closed: a long sheet is read ahead.
   */
  List<Finding> findings();

  /** Comments on cells, each as a text where its cell stands; ask as for the findings. */
  default List<RawCell> comments() {
    return List.of();
  }

  /**
   * Merged blocks, needed to read headers that span columns. Dear: the first call reads the sheet
   * to its end, so do not ask for a sheet of case records.
   */
  List<Block> merged();

  /** A block of cells, all bounds inclusive and from 1. */
  record Block(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
