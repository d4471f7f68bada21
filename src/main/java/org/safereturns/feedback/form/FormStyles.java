package org.safereturns.feedback.form;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.feedback.text.Opaque;

/** How a blank form looks: what is filled in stands out, all else is quiet. */
final class FormStyles {
  private static final XSSFColor DARK = Opaque.of("17405C");
  private static final XSSFColor INPUT = Opaque.of("FFFCE8");
  private static final XSSFColor ADDED = Opaque.of("ECF0F3");

  private final XSSFWorkbook book;
  private final XSSFCellStyle title;
  private final XSSFCellStyle text;
  private final XSSFCellStyle label;
  private final XSSFCellStyle header;
  private final XSSFCellStyle count;
  private final XSSFCellStyle answer;
  private final XSSFCellStyle date;
  private final XSSFCellStyle added;
  private final XSSFCellStyle addedLabel;
  private final XSSFCellStyle check;
  private final XSSFCellStyle link;

  FormStyles(XSSFWorkbook book) {
    this.book = book;
    title = style(font(16, true, IndexedColors.BLACK));
    title.setWrapText(false);
    text = style(font(11, false, IndexedColors.BLACK));
    label = bordered(style(font(11, false, IndexedColors.BLACK)));
    header = bordered(fill(style(font(11, true, IndexedColors.WHITE)), DARK));
    count = input("#,##0", HorizontalAlignment.RIGHT);
    answer = input("@", HorizontalAlignment.LEFT);
    date = input("dd/mm/yyyy", HorizontalAlignment.LEFT);
    added = fill(style(font(11, true, IndexedColors.BLACK)), ADDED);
    added.setAlignment(HorizontalAlignment.RIGHT);
    bordered(added);
    added.setDataFormat(book.createDataFormat().getFormat("#,##0"));
    addedLabel = bordered(fill(style(font(11, true, IndexedColors.BLACK)), ADDED));
    check = bordered(style(font(11, false, IndexedColors.BLACK)));
    XSSFFont blue = font(11, false, IndexedColors.BLUE);
    blue.setUnderline(Font.U_SINGLE);
    link = bordered(style(blue));
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle text() {
    return text;
  }

  XSSFCellStyle label() {
    return label;
  }

  XSSFCellStyle header() {
    return header;
  }

  /** A number to fill in. */
  XSSFCellStyle count() {
    return count;
  }

  /** Words to fill in or to choose; numbers typed there stay as they were typed. */
  XSSFCellStyle answer() {
    return answer;
  }

  XSSFCellStyle date() {
    return date;
  }

  /** What the form adds up. */
  XSSFCellStyle added() {
    return added;
  }

  XSSFCellStyle addedLabel() {
    return addedLabel;
  }

  XSSFCellStyle check() {
    return check;
  }

  XSSFCellStyle link() {
    return link;
  }

  private XSSFCellStyle input(String format, HorizontalAlignment alignment) {
    XSSFCellStyle style = fill(style(font(11, false, IndexedColors.BLACK)), INPUT);
    style.setAlignment(alignment);
    bordered(style);
    style.setLocked(false);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private XSSFFont font(int points, boolean bold, IndexedColors colour) {
    XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    return font;
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static XSSFCellStyle fill(XSSFCellStyle style, XSSFColor colour) {
    style.setFillForegroundColor(colour);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static XSSFCellStyle bordered(XSSFCellStyle style) {
    short grey = IndexedColors.GREY_40_PERCENT.getIndex();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(grey);
    style.setBottomBorderColor(grey);
    style.setLeftBorderColor(grey);
    style.setRightBorderColor(grey);
    if (style.getAlignment() != HorizontalAlignment.RIGHT) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }
    return style;
  }
}
