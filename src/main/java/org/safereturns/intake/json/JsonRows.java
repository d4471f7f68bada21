package org.safereturns.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.cell.Numbers;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawCell.Kind;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.source.CellsRow;
import org.safereturns.intake.source.Rows;
import org.safereturns.intake.source.Source;

/** The rows of a JSON file, one at a time. */
final class JsonRows implements Rows {
  /** A number written as 1e-999999999 is small to send and fills the memory once written out. */
  private static final int MOST_DECIMALS = 400;

  private final Source source;
  private final JsonTable table;
  private final JsonParser parser;

  private int number;
  private boolean inList;
  private boolean headed;

  JsonRows(Source source, JsonTable table) throws IOException {
    this.source = source;
    this.table = table;
    this.parser = JsonTable.parser(source);
    this.inList = parser.nextToken() == JsonToken.START_ARRAY;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    if (inList && !headed && !table.columns().isEmpty()) {
      headed = true;
      return headerRow();
    }
    JsonToken token = parser.nextToken();
    if (token == null) {
      return null;
    }
    if (inList && token == JsonToken.END_ARRAY) {
      inList = false;
      return next();
    }
    if (inList) {
      return listRow();
    }
    return token == JsonToken.FIELD_NAME ? namedValue(parser.currentName()) : next();
  }

  private RawRow headerRow() {
    number++;
    List<RawCell> cells = new ArrayList<>();
    table.columns().forEach((name, column) -> cells.add(RawCell.text(number, column, name)));
    return new CellsRow(number, cells);
  }

  private @Nullable RawRow namedValue(String name) throws IOException {
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      inList = true;
      return next();
    }
    number++;
    return new CellsRow(number, List.of(RawCell.text(number, 1, name), cell(2)));
  }

  private RawRow listRow() throws IOException {
    number++;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return objectRow();
    }
    List<RawCell> cells = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        source.checkColumn(cells.size() + 1, source.cell("", number, cells.size() + 1));
        cells.add(cell(cells.size() + 1));
      }
    } else {
      cells.add(cell(1));
    }
    return new CellsRow(number, cells);
  }

  private RawRow objectRow() throws IOException {
    List<RawCell> cells = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Integer column = table.columns().get(parser.currentName());
      parser.nextToken();
      if (column == null) {
        throw new IOException("the file changed while it was read");
      }
      while (cells.size() < column) {
        cells.add(RawCell.text(number, cells.size() + 1, ""));
      }
      cells.set(column - 1, cell(column));
    }
    return new CellsRow(number, cells);
  }

  private RawCell cell(int column) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> RawCell.text(number, column, "");
      case VALUE_TRUE -> plain(column, Kind.BOOLEAN, "TRUE");
      case VALUE_FALSE -> plain(column, Kind.BOOLEAN, "FALSE");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numberCell(column);
      case START_OBJECT, START_ARRAY -> RawCell.text(number, column, nested(column));
      default -> RawCell.text(number, column, checked(parser.getText(), column));
    };
  }

  private RawCell numberCell(int column) throws IOException {
    String text = checked(parser.getText(), column);
    BigDecimal stored = Numbers.exact(text) == null ? null : parser.getDecimalValue();
    if (stored == null || Math.abs(stored.scale()) > MOST_DECIMALS) {
      return RawCell.text(number, column, text);
    }
    int decimals = Math.max(0, stored.scale());
    return new RawCell(number, column, Kind.NUMBER, text, stored, decimals, false, null);
  }

  /** A value within a value: no return has one, but nothing is dropped without a word. */
  private String nested(int column) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      text.append(parser.getText()).append(depth > 0 ? " " : "");
      checked(text.toString(), column);
    } while (depth > 0 && parser.nextToken() != null);
    return text.toString();
  }

  private String checked(String text, int column) {
    source.checkLength(text.length(), source.cell("", number, column));
    return text;
  }

  private RawCell plain(int column, Kind kind, String text) {
    return new RawCell(number, column, kind, text, null, -1, false, null);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
