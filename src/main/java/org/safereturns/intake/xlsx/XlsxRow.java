package org.safereturns.intake.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.safereturns.intake.cell.CellFormat;
import org.safereturns.intake.cell.Numbers;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawCell.Kind;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.Spaces;

/** A row of an Excel sheet: stored values, turned into cells when asked. */
final class XlsxRow implements RawRow {
  static final byte BLANK = 0;
  static final byte NUMBER = 1;
  static final byte TEXT = 2;
  static final byte BOOLEAN = 3;
  static final byte ERROR = 4;
  static final byte DATE = 5;
  static final byte FORMULA = 6;

  private final XlsxWorkbook workbook;
  private final int number;
  private final String[] values;
  private final byte[] types;
  private final int[] styles;

  /** Each of the arrays holds one element for each column, from A on. */
  XlsxRow(XlsxWorkbook workbook, int number, String[] values, byte[] types, int[] styles) {
    this.workbook = workbook;
    this.number = number;
    this.values = values;
    this.types = types;
    this.styles = styles;
  }

  /** What the {@code t} of a cell says; throws IllegalArgumentException if it is unknown. */
  static byte type(String t) {
    return switch (t) {
      case "n" -> NUMBER;
      case "s", "str", "inlineStr" -> TEXT;
      case "b" -> BOOLEAN;
      case "e" -> ERROR;
      case "d" -> DATE;
      default -> throw new IllegalArgumentException("not a cell type");
    };
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public String text(int column) {
    if (column < 1 || column > values.length) {
      return "";
    }
    String value = values[column - 1];
    return switch (types[column - 1]) {
      case TEXT, ERROR -> Spaces.strip(value);
      case NUMBER -> numberText(value, workbook.format(styles[column - 1]));
      case BOOLEAN, DATE -> cell(column).text();
      default -> "";
    };
  }

  @Override
  public String stored(int column) {
    return column < 1 || column > values.length ? "" : values[column - 1];
  }

  private String numberText(String value, CellFormat format) {
    if (format.isGeneral() && isShortWhole(value)) {
      return value;
    }
    return format.text(value, workbook.isSince1904());
  }

  private static boolean isShortWhole(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() <= 15 && (value.length() == 1 || value.charAt(0) != '0');
  }

  @Override
  public boolean mayHideDecimals(int column) {
    return column > 0
        && column <= values.length
        && types[column - 1] == NUMBER
        && values[column - 1].indexOf('.') >= 0
        && !values[column - 1].endsWith(".0");
  }

  @Override
  public RawCell cell(int column) {
    if (column < 1 || column > values.length) {
      return RawCell.text(number, column, "");
    }
    String value = values[column - 1];
    return switch (types[column - 1]) {
      case TEXT -> RawCell.text(number, column, value);
      case ERROR -> cell(column, Kind.ERROR, value.strip());
      case BOOLEAN -> cell(column, Kind.BOOLEAN, "1".equals(value.strip()) ? "TRUE" : "FALSE");
      case FORMULA -> cell(column, Kind.FORMULA_WITHOUT_VALUE, "");
      case DATE -> date(column, value.strip());
      case NUMBER -> {
        BigDecimal stored = Numbers.exact(value);
        yield stored == null
            ? RawCell.text(number, column, value)
            : workbook
                .format(styles[column - 1])
                .cell(number, column, stored, workbook.isSince1904());
      }
      default -> RawCell.text(number, column, "");
    };
  }

  private RawCell cell(int column, Kind kind, String text) {
    return new RawCell(number, column, kind, text, null, -1, false, null);
  }

  /** A date stored as ISO 8601, as strict workbooks do. */
  private RawCell date(int column, String value) {
    try {
      String midnight = value.contains("T") ? value.replace("Z", "") : value + "T00:00:00";
      LocalDateTime moment = LocalDateTime.parse(midnight);
      if (!CellFormat.isOfOurTime(moment)) {
        return RawCell.text(number, column, value);
      }
      return CellFormat.dateCell(number, column, moment, workbook.format(styles[column - 1]));
    } catch (DateTimeParseException e) {
      return RawCell.text(number, column, value);
    }
  }

  /** Named without values, so that a log line can never carry a person's details. */
  @Override
  public String toString() {
    return "row " + number;
  }
}
