package org.safereturns.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/** The rows of one Excel sheet, one at a time. */
final class XlsxRows implements Rows {
  private final XlsxWorkbook workbook;
  private final String sheet;
  private final InputStream in;
  private final Xml xml;

  private final Supplier<Origin> place = this::origin;

  private int row;
  private int column;
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
    column = 0;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        cell();
      }
    }
    return new XlsxRow(
        workbook,
        row,
        Arrays.copyOf(values, size),
        Arrays.copyOf(types, size),
        Arrays.copyOf(styles, size));
  }

  /** Reads a cell and leaves its column in the field. */
  private void cell() throws XMLStreamException {
    column++;
    int style = 0;
    String type = "n";
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> column = CellReferences.column(xml.attributeValue(i));
        case "s" -> style = Integer.parseInt(xml.attributeValue(i));
        case "t" -> type = xml.attributeValue(i);
        default -> {} // what only programs need
      }
    }
    value(XlsxRow.type(type), type.equals("s"), style);
  }

  private void value(byte type, boolean shared, int style) throws XMLStreamException {
    String value = null;
    boolean formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text(place);
      } else if (xml.starts("is")) {
        value = xml.richText("is", place);
      } else if (xml.isStart()) {
        formula |= xml.starts("f");
        xml.skip();
      }
    }
    if (formula && (value == null || (value.isEmpty() && type != XlsxRow.TEXT))) {
      put(XlsxRow.FORMULA, "", style);
    } else if (value != null && !value.isEmpty()) {
      put(type, shared ? workbook.strings().get(value) : value, style);
    }
  }

  private Origin origin() {
    return workbook.source().cell(sheet, row, column);
  }

  private void put(byte type, String value, int style) {
    if (column > workbook.source().limits().columns()) {
      workbook.source().checkColumn(column, origin());
    }
    if (column > values.length) {
      int capacity = Math.max(column, values.length * 2);
      values = Arrays.copyOf(values, capacity);
      types = Arrays.copyOf(types, capacity);
      styles = Arrays.copyOf(styles, capacity);
    }
    if (column <= size && !values[column - 1].isEmpty()) {
      throw new FileRefused(Finding.of(FindingKind.DAMAGED, origin())); // two cells of one name
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
