package org.safereturns.intake.ods;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.source.CellsRow;
import org.safereturns.intake.source.Noticed;
import org.safereturns.intake.source.Rows;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Xml;

/**
 * The rows of one OpenDocument sheet, one at a time.
 *
 * <p>A row that stands for several equal ones is given several times; blank ones are passed over,
 * for a sheet usually ends in a million of them.
 */
final class OdsRows implements Rows {
  /**
   * The sheet that is read.
   *
   * @param lines for each style that says so, whether a line goes through its text
   */
  record Context(Source source, String sheet, Map<String, Boolean> lines, Noticed noticed) {}

  /** Equal rows that a list may have one after another; a bomb has as many as it likes. */
  private static final int MOST_REPEATED = 5_000_000;

  private final Xml xml;
  private final InputStream in;
  private final Context context;
  private final BitSet hiddenColumns = new BitSet();
  private final List<RawSheet.Block> blocks = new ArrayList<>();

  private int row;
  private int repeats;
  private long repeated;
  private List<RawCell> cells = new ArrayList<>();
  private int column;

  OdsRows(Xml xml, InputStream in, Context context) {
    this.xml = xml;
    this.in = in;
    this.context = context;
  }

  /** Merged blocks of the rows read so far. */
  List<RawSheet.Block> blocks() {
    return blocks;
  }

  @Override
  public @Nullable RawRow next() throws XMLStreamException {
    while (repeats == 0) {
      if (!xml.next() || xml.ends("table")) {
        return null;
      }
      if (xml.starts("table-column")) {
        readColumn();
      } else if (xml.starts("table-row")) {
        readRow();
      }
    }
    repeats--;
    row++;
    int number = row;
    return new CellsRow(number, cells.stream().map(c -> OdsCell.moved(c, number)).toList());
  }

  private void readColumn() {
    int last = Math.min(Math.addExact(column, repeated()), context.source().limits().columns());
    if (last > column) {
      hiddenColumns.set(column + 1, last + 1, isHidden());
      column = last;
    }
  }

  /** Hidden by hand, or by a filter. */
  private boolean isHidden() {
    String visibility = xml.attribute("visibility");
    return visibility != null && !visibility.equals("visible");
  }

  private void readRow() throws XMLStreamException {
    int times = Math.max(1, xml.number("number-rows-repeated", 1));
    boolean hidden = isHidden();
    cells = new ArrayList<>();
    column = 0;
    while (xml.next() && !xml.ends("table-row")) {
      if (xml.starts("table-cell")) {
        readCell();
      } else if (xml.starts("covered-table-cell")) {
        column += repeated();
        xml.skip();
      }
    }
    if (cells.isEmpty()) {
      row = Math.addExact(row, times);
    } else {
      repeats = times;
      repeated += (times - 1L) * cells.size();
      context.source().checkSize(repeated, MOST_REPEATED, "cells");
      if (hidden) {
        context.noticed().hiding();
      }
    }
  }

  private int repeated() {
    return Math.max(1, xml.number("number-columns-repeated", 1));
  }

  private void readCell() throws XMLStreamException {
    int times = repeated();
    int rows = xml.number("number-rows-spanned", 1);
    int columns = xml.number("number-columns-spanned", 1);
    if (rows > 1 || columns > 1) {
      blocks.add(new RawSheet.Block(row + 1, column + 1, row + rows, column + columns));
    }
    OdsCell cell = OdsCell.read(xml, context.lines(), () -> place(column + 1));
    if (!cell.comment().isEmpty()) {
      context.noticed().comment(row + 1, column + 1, cell.comment());
    }
    if (cell.crossedOut()) {
      context.noticed().crossedOut(row + 1, column + 1);
    }
    for (int i = 0; i < times && !cell.isBlank(); i++) {
      context.source().checkColumn(column + i + 1, place(column + i + 1));
      if (hiddenColumns.get(column + i + 1)) {
        context.noticed().hiding();
      }
      while (cells.size() < column + i) {
        cells.add(RawCell.text(row + 1, cells.size() + 1, ""));
      }
      cells.add(cell.at(row + 1, column + i + 1));
    }
    column = Math.addExact(column, times);
  }

  private Origin place(int at) {
    return context.source().cell(context.sheet(), row + 1, at);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
