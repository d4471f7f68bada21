package org.safereturns.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;

/** The rows of one Excel sheet, one at a time. */
final class XlsxRows implements Rows {
  private final XlsxWorkbook workbook;
  private final String sheet;
  private final InputStream in;
  private final Xml xml;

  private int row;
  private int size;
  private String[] values = new String[16];
  private byte[] types = new byte[16];
  private int[] styles = new int[16];

  XlsxRows(XlsxWorkbook workbook, String sheet, InputStream in) throws XMLStreamException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.in = in;
    this.xml = new Xml(in, workbook.source());
  }

  @Override
  public @Nullable RawRow next() throws XMLStreamException {
    while (xml.next()) {
      if (xml.starts("row")) {
        return row();
      }
      if (xml.ends("sheetData")) {
        return null;
      }
    }
    return null;
  }

  private RawRow row() throws XMLStreamException {
    int number = xml.number("r", row + 1);
    if (number <= row) {
      throw new IllegalArgumentException("rows out of order");
    }
    row = number;
    size = 0;
    int last = 0;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        last = cell(last + 1);
      }
    }
    return new XlsxRow(
        workbook,
        row,
        Arrays.copyOf(values, size),
        Arrays.copyOf(types, size),
        Arrays.copyOf(styles, size));
  }

  /** Reads a cell and gives its column. */
  private int cell(int expected) throws XMLStreamException {
    String reference = xml.attribute("r");
    int column = reference == null ? expected : CellReferences.column(reference);
    int style = xml.number("s", 0);
    String type = xml.attribute("t");
    String value = null;
    boolean formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text(origin(column));
      } else if (xml.starts("is")) {
        value = xml.richText("is", origin(column));
      } else if (xml.starts("f")) {
        formula = true;
        xml.skip();
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    byte kind = XlsxRow.type(type == null ? "n" : type);
    if (formula && (value == null || (value.isEmpty() && kind != XlsxRow.TEXT))) {
      put(column, XlsxRow.FORMULA, "", style);
    } else if (value != null && !value.isEmpty()) {
      put(column, kind, "s".equals(type) ? workbook.strings().get(value) : value, style);
    }
    return column;
  }

  private Origin origin(int column) {
    return workbook.source().cell(sheet, row, column);
  }

  private void put(int column, byte type, String value, int style) {
    workbook.source().checkColumn(column, origin(column));
    if (column > values.length) {
      int capacity = Math.max(column, values.length * 2);
      values = Arrays.copyOf(values, capacity);
      types = Arrays.copyOf(types, capacity);
      styles = Arrays.copyOf(styles, capacity);
    }
    while (size < column) {
      values[size] = "";
      types[size++] = XlsxRow.BLANK;
    }
    values[column - 1] = value;
    types[column - 1] = type;
    styles[column - 1] = style;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
