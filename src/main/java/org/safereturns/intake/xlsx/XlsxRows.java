package org.safereturns.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.source.Noticed;
import org.safereturns.intake.source.Rows;
import org.safereturns.intake.source.Xml;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/** The rows of one Excel sheet, one at a time. */
final class XlsxRows implements Rows {
  private final XlsxWorkbook workbook;
  private final String sheet;
  private final InputStream in;
  private final Xml xml;
  private final Noticed noticed;
  private final BitSet hiddenColumns = new BitSet();

  private final Supplier<Origin> place = this::origin;

  private int row;
  private int column;
  private int size;
  private String[] values = new String[16];
  private byte[] types = new byte[16];
  private int[] styles = new int[16];

  XlsxRows(XlsxWorkbook workbook, String sheet, InputStream in, Noticed noticed)
      throws XMLStreamException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.in = in;
    this.noticed = noticed;
    this.xml = new Xml(in, workbook.source());
  }

  @Override
  public @Nullable RawRow next() throws XMLStreamException {
    while (xml.next()) {
      if (xml.starts("row")) {
        return row();
      }
      if (xml.starts("col") && isHidden()) {
        int last = Math.min(xml.number("max", 1), workbook.source().limits().columns());
        hiddenColumns.set(xml.number("min", 1), Math.max(xml.number("min", 1), last + 1));
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
    boolean hidden = isHidden();
    row = number;
    size = 0;
    column = 0;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        cell();
      }
    }
    if (hidden && size > 0) {
      noticed.hiding();
    }
    return new XlsxRow(
        workbook,
        row,
        Arrays.copyOf(values, size),
        Arrays.copyOf(types, size),
        Arrays.copyOf(styles, size));
  }

  private boolean isHidden() {
    String hidden = xml.attribute("hidden");
    return "1".equals(hidden) || "true".equals(hidden);
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
    Xml.RichText rich = null;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text(place);
      } else if (xml.starts("is")) {
        rich = xml.richText("is", place);
        value = rich.text();
      } else if (xml.isStart()) {
        formula |= xml.starts("f");
        xml.skip();
      }
    }
    if (formula && (value == null || (value.isEmpty() && type != XlsxRow.TEXT))) {
      put(XlsxRow.FORMULA, "", style);
    } else if (value != null && shared && !value.isEmpty()) {
      standing(type, workbook.strings().get(value), workbook.strings().rich(value), style);
    } else if (value != null) {
      standing(type, value, rich, style);
    }
  }

  /** Puts what is not crossed out. */
  private void standing(byte type, String value, Xml.@Nullable RichText rich, int style) {
    boolean crossedOut = workbook.styles().isCrossedOut(style);
    String standing = !crossedOut ? value : rich == null ? "" : rich.apart();
    if (rich == null ? crossedOut && !value.isEmpty() : crossedOut || rich.crossedOut()) {
      noticed.crossedOut(row, column);
    }
    if (!standing.isEmpty()) {
      put(type, standing, style);
    }
  }

  private Origin origin() {
    return workbook.source().cell(sheet, row, column);
  }

  private void put(byte type, String value, int style) {
    if (column > workbook.source().limits().columns()) {
      workbook.source().checkColumn(column, origin());
    }
    if (hiddenColumns.get(column)) {
      noticed.hiding();
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
